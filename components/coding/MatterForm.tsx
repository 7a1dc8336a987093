// Starts a matter: one person's case under a local pseudonym. Everything but the case itself may stay unstated.
import { useState } from 'preact/hooks';
import { useOptions } from '@/components/hooks/use-options.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { REPRESENTATION_WORDS } from '@/components/ui/domain-words.ts';
import { Field, TextInput } from '@/components/ui/Field.tsx';
import { Select } from '@/components/ui/Select.tsx';
import { aNumberDigits } from './a-number.ts';
import type { NewMatter, OfficeOption } from './desk-view.ts';
import css from './Forms.module.css';

const EMPTY: NewMatter = { name: null, aNumber: null, fieldOffice: null, facility: null, representation: null };

export type MatterFormProps = {
  readonly offices: readonly OfficeOption[];
  readonly onSubmit: (matter: NewMatter) => void;
  readonly onCancel: () => void;
};

export function MatterForm({ offices, onSubmit, onCancel }: MatterFormProps) {
  const { t } = useText();
  const [matter, setMatter] = useState<NewMatter>(EMPTY);
  const [isTried, setIsTried] = useState(false);
  const set = (change: Partial<NewMatter>): void => setMatter({ ...matter, ...change });
  const digits = matter.aNumber === null ? null : aNumberDigits(matter.aNumber);
  const isWrong = matter.aNumber !== null && digits === null;
  return (
    <form
      class={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (!isWrong) onSubmit({ ...matter, aNumber: digits });
      }}
    >
      <p class={css.hint}>{t('matter_form_words')}</p>
      <div class={css.pair}>
        <Field label={t('client_name')}>
          <TextInput value={matter.name ?? ''} onInput={(words) => set({ name: orNull(words) })} />
        </Field>
        <Field label={t('a_number')} error={isTried && isWrong ? t('a_number_wrong') : null}>
          <TextInput
            value={matter.aNumber ?? ''}
            isInvalid={isTried && isWrong}
            onInput={(words) => set({ aNumber: orNull(words) })}
          />
        </Field>
        <Field label={t('field_office_of_custody')}>
          <Select
            value={matter.fieldOffice}
            options={offices.map(({ id, name }) => ({ value: id, label: name }))}
            emptyLabel={t('not_stated')}
            onChange={(fieldOffice) => set({ fieldOffice })}
          />
        </Field>
        <Field label={t('facility')}>
          <TextInput value={matter.facility ?? ''} onInput={(words) => set({ facility: orNull(words) })} />
        </Field>
        <Field label={t('representation')}>
          <Select
            value={matter.representation}
            options={useOptions(REPRESENTATION_WORDS)}
            emptyLabel={t('not_stated')}
            onChange={(representation) => set({ representation })}
          />
        </Field>
      </div>
      <Actions>
        <Button variant="main" type="submit">
          {t('start_matter_do')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Actions>
    </form>
  );
}

function orNull(words: string): string | null {
  return words.trim() === '' ? null : words;
}
