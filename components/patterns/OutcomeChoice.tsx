// Which of the three compared outcomes a chart shows. One is always chosen.
import { useText } from '@/components/hooks/use-text.ts';
import { Select } from '@/components/ui/Select.tsx';
import { COMPARED, type Compared } from '@/lib/domain/compared-outcomes.ts';
import { BUCKET_WORDS } from './bucket-words.ts';
import css from './Plot.module.css';

export type OutcomeChoiceProps = {
  readonly outcome: Compared;
  readonly onOutcome: (outcome: Compared) => void;
};

export function OutcomeChoice({ outcome, onOutcome }: OutcomeChoiceProps) {
  const { t } = useText();
  return (
    <div class={css.choice}>
      <Select
        value={outcome}
        options={COMPARED.map((value) => ({ value, label: t(BUCKET_WORDS[value].text) }))}
        label={t('outcome_shown')}
        onChange={(picked) => onOutcome(picked ?? outcome)}
      />
    </div>
  );
}
