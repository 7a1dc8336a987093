// The coded attributes of a matter, one field each, and the two flags that decide about pooling.
import type { OfficeOption } from '@/components/coding/desk-view.ts';
import forms from '@/components/coding/Forms.module.css';
import { useOptions } from '@/components/hooks/use-options.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { CheckBox } from '@/components/ui/CheckBox.tsx';
import { PRIORITY_WORDS, REPRESENTATION_WORDS } from '@/components/ui/domain-words.ts';
import { RELIEF_WORDS } from '@/components/ui/event-words.ts';
import { Field, TextInput } from '@/components/ui/Field.tsx';
import {
  CRIMINAL_HISTORY_WORDS,
  CUSTODY_AUTHORITY_WORDS,
  PRIORITY_SCHEME_WORDS,
} from '@/components/ui/matter-words.ts';
import { Select } from '@/components/ui/Select.tsx';
import type { MatterFacts } from './matters-view.ts';

type Codes = MatterFacts['codes'];

export type AmendCodesProps = {
  readonly codes: Codes;
  readonly offices: readonly OfficeOption[];
  readonly onCodes: (codes: Codes) => void;
};

export function AmendCodes({ codes, offices, onCodes }: AmendCodesProps) {
  const { t } = useText();
  const set = (change: Partial<Codes>): void => onCodes({ ...codes, ...change });
  return (
    <>
      <div class={forms.pair}>
        <Field label={t('representation')}>
          <Select
            value={codes.representation}
            options={useOptions(REPRESENTATION_WORDS)}
            emptyLabel={t('not_stated')}
            onChange={(representation) => set({ representation })}
          />
        </Field>
        <Field label={t('custody_authority')}>
          <Select
            value={codes.custodyAuthority}
            options={useOptions(CUSTODY_AUTHORITY_WORDS)}
            emptyLabel={t('not_stated')}
            onChange={(custodyAuthority) => set({ custodyAuthority })}
          />
        </Field>
        <Field label={t('field_office_of_custody')}>
          <Select
            value={codes.fieldOffice}
            options={offices.map(({ id, name }) => ({ value: id, label: name }))}
            emptyLabel={t('not_stated')}
            onChange={(fieldOffice) => set({ fieldOffice })}
          />
        </Field>
        <Field label={t('facility')} hint={t('facility_at_first')}>
          <TextInput
            value={codes.facility ?? ''}
            onInput={(words) => set({ facility: words.trim() === '' ? null : words })}
          />
        </Field>
        <Field label={t('priority_scheme')}>
          <Select
            value={codes.priorityScheme}
            options={useOptions(PRIORITY_SCHEME_WORDS)}
            emptyLabel={t('not_stated')}
            onChange={(priorityScheme) => set({ priorityScheme })}
          />
        </Field>
        <Field label={t('priority_category')} hint={t('as_counsel_codes')}>
          <Select
            value={codes.priorityCategory}
            options={useOptions(PRIORITY_WORDS)}
            emptyLabel={t('not_stated')}
            onChange={(priorityCategory) => set({ priorityCategory })}
          />
        </Field>
        <Field label={t('criminal_history')}>
          <Select
            value={codes.criminalHistory}
            options={useOptions(CRIMINAL_HISTORY_WORDS)}
            emptyLabel={t('not_stated')}
            onChange={(criminalHistory) => set({ criminalHistory })}
          />
        </Field>
        <ReliefFields relief={codes.relief} onRelief={(relief) => set({ relief })} />
      </div>
      <div class={forms.checks}>
        <CheckBox isChecked={codes.shielded} onChange={(shielded) => set({ shielded })}>
          {t('shielded')}
        </CheckBox>
        <CheckBox
          isChecked={codes.consentToPool && !codes.shielded}
          onChange={(isGiven) => set({ consentToPool: isGiven && !codes.shielded })}
        >
          {t('consent_to_pool')}
        </CheckBox>
      </div>
      <p class={forms.hint}>{t(codes.shielded ? 'shielded_words' : 'consent_words')}</p>
    </>
  );
}

function ReliefFields(props: {
  readonly relief: Codes['relief'];
  readonly onRelief: (relief: Codes['relief']) => void;
}) {
  const { t } = useText();
  const { relief, onRelief } = props;
  return (
    <>
      <Field label={t('relief')}>
        <Select
          value={relief?.kind ?? null}
          options={useOptions(RELIEF_WORDS)}
          emptyLabel={t('not_stated')}
          onChange={(kind) =>
            onRelief(
              kind === null ? null : { kind, grantedOn: relief?.grantedOn ?? null, finalOn: relief?.finalOn ?? null },
            )
          }
        />
      </Field>
      {relief === null ? null : (
        <>
          <Field label={t('relief_granted_on')}>
            <TextInput
              type="date"
              value={relief.grantedOn ?? ''}
              onInput={(day) => onRelief({ ...relief, grantedOn: day === '' ? null : day })}
            />
          </Field>
          <Field label={t('relief_final_on')}>
            <TextInput
              type="date"
              value={relief.finalOn ?? ''}
              onInput={(day) => onRelief({ ...relief, finalOn: day === '' ? null : day })}
            />
          </Field>
        </>
      )}
    </>
  );
}
