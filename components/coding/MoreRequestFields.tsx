// What else a request may state: urgency, evidence, what it escalates, who else asks, and the tag in its subject.
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { CheckBox } from '@/components/ui/CheckBox.tsx';
import { Disclosure } from '@/components/ui/Disclosure.tsx';
import { CODE_WORDS } from '@/components/ui/domain-words.ts';
import { Field } from '@/components/ui/Field.tsx';
import { Select } from '@/components/ui/Select.tsx';
import { TextArea } from '@/components/ui/TextArea.tsx';
import type { RefusalOption } from './desk-view.ts';
import css from './Forms.module.css';
import type { OutgoingDraft } from './outgoing-draft.ts';

export type MoreRequestFieldsProps = {
  readonly draft: OutgoingDraft;
  readonly refusals: readonly RefusalOption[];
  readonly onDraft: (draft: OutgoingDraft) => void;
};

const FLAGS = [
  ['inCustody', 'in_custody'],
  ['removalImminent', 'removal_imminent'],
  ['medicalUrgency', 'medical_urgency'],
  ['congressionalInquiry', 'congressional_inquiry'],
  ['coCounselElsewhere', 'co_counsel'],
] as const;

const EVIDENCE_ROWS = 3;

export function MoreRequestFields({ draft, refusals, onDraft }: MoreRequestFieldsProps) {
  const { t } = useText();
  return (
    <>
      <fieldset class={css.checks}>
        <legend>{t('stated_in_request')}</legend>
        {FLAGS.map(([flag, label]) => (
          <CheckBox
            key={flag}
            isChecked={draft[flag] === true}
            onChange={(isOn) => onDraft({ ...draft, [flag]: isOn ? true : null })}
          >
            {t(label)}
          </CheckBox>
        ))}
      </fieldset>
      <Disclosure summary={t('more_of_request')}>
        <div class={css.form}>
          <Field label={t('escalates')} hint={t('escalates_hint')}>
            <RefusalSelect
              refusals={refusals}
              value={draft.answers}
              onChange={(answers) => onDraft({ ...draft, answers })}
            />
          </Field>
          <Field label={t('evidence_list')} hint={t('one_a_line')}>
            <TextArea
              rows={EVIDENCE_ROWS}
              value={draft.evidence}
              onInput={(evidence) => onDraft({ ...draft, evidence })}
            />
          </Field>
        </div>
      </Disclosure>
    </>
  );
}

function RefusalSelect(props: {
  readonly refusals: readonly RefusalOption[];
  readonly value: string | null;
  readonly onChange: (replyId: string | null) => void;
}) {
  const { t } = useText();
  const format = useFormat();
  const options = props.refusals.map(({ replyId, on, code }) => ({
    value: replyId,
    label: t('two_facts', {
      first: code === null ? t('reply_uncoded') : t(CODE_WORDS[code].text),
      second: on === null ? t('not_stated') : format.day(on),
    }),
  }));
  return <Select value={props.value} options={options} emptyLabel={t('nothing_escalated')} onChange={props.onChange} />;
}
