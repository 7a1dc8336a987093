// The facts that an event of its kind may state, one field each.
import { useOptions } from '@/components/hooks/use-options.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { CheckBox } from '@/components/ui/CheckBox.tsx';
import {
  BOOK_OUT_WORDS,
  CONDITION_WORDS,
  EMBASSY_WORDS,
  RELEASE_PATH_WORDS,
  RELIEF_WORDS,
  RULING_WORDS,
} from '@/components/ui/event-words.ts';
import { Field, TextInput } from '@/components/ui/Field.tsx';
import { Select } from '@/components/ui/Select.tsx';
import {
  BOOK_OUT_CODES,
  ReleaseCondition as Condition,
  type EventKind,
  type ReleaseCondition,
} from '@/lib/domain/case-event.ts';
import type { MatterOption, OfficeOption } from './desk-view.ts';
import { EVENT_FIELDS, type EventDraft, type EventField } from './event-draft.ts';
import css from './Forms.module.css';
import { RequestSelect } from './RequestSelect.tsx';

type Facts = EventDraft['facts'];

export type EventFactFieldsProps = {
  readonly kind: EventKind;
  readonly facts: Facts;
  readonly matter: MatterOption;
  readonly offices: readonly OfficeOption[];
  readonly onFacts: (facts: Facts) => void;
};

export function EventFactFields(props: EventFactFieldsProps) {
  return (
    <>
      {EVENT_FIELDS[props.kind].map((field) => (
        <FactField key={field} field={field} {...props} />
      ))}
    </>
  );
}

function FactField({ field, ...props }: EventFactFieldsProps & { readonly field: EventField }) {
  switch (field) {
    case 'facilityFrom':
    case 'facilityTo':
    case 'country':
      return <WordsField field={field} {...props} />;
    case 'officeTo':
    case 'requestId':
    case 'countryTie':
    case 'answeredOn':
      return <OtherField field={field} {...props} />;
    case 'conditions':
      return <Conditions {...props} />;
    default:
      return <CodeField field={field} {...props} />;
  }
}

const WORDS_LABELS = { facilityFrom: 'facility_from', facilityTo: 'facility_to', country: 'country' } as const;

function WordsField(props: EventFactFieldsProps & { readonly field: keyof typeof WORDS_LABELS }) {
  const { t } = useText();
  const { field, facts, onFacts } = props;
  return (
    <Field label={t(WORDS_LABELS[field])}>
      <TextInput
        value={facts[field] ?? ''}
        onInput={(words) => onFacts({ ...facts, [field]: words.trim() === '' ? null : words })}
      />
    </Field>
  );
}

type OtherName = 'officeTo' | 'requestId' | 'countryTie' | 'answeredOn';

function OtherField({ field, facts, onFacts, matter, offices }: EventFactFieldsProps & { readonly field: OtherName }) {
  const { t } = useText();
  const ties = [
    { value: 'yes', label: t('country_tie_yes') },
    { value: 'no', label: t('country_tie_no') },
  ] as const;
  const tie = facts.countryTie === null ? null : facts.countryTie ? 'yes' : 'no';
  switch (field) {
    case 'officeTo':
      return (
        <Field label={t('field_office_of_custody')}>
          <Select
            value={facts.officeTo}
            options={offices.map(({ id, name }) => ({ value: id, label: name }))}
            emptyLabel={t('not_stated')}
            onChange={(officeTo) => onFacts({ ...facts, officeTo })}
          />
        </Field>
      );
    case 'requestId':
      return (
        <Field label={t('for_request')}>
          <RequestSelect
            requests={matter.requests}
            value={facts.requestId}
            onChange={(requestId) => onFacts({ ...facts, requestId })}
          />
        </Field>
      );
    case 'countryTie':
      return (
        <Field label={t('country_tie')}>
          <Select
            value={tie}
            options={ties}
            emptyLabel={t('not_stated')}
            onChange={(chosen) => onFacts({ ...facts, countryTie: chosen === null ? null : chosen === 'yes' })}
          />
        </Field>
      );
    case 'answeredOn':
      return (
        <Field label={t('embassy_answered_on')}>
          <TextInput
            type="date"
            value={facts.answeredOn ?? ''}
            onInput={(day) => onFacts({ ...facts, answeredOn: day === '' ? null : day })}
          />
        </Field>
      );
  }
}

type CodeName = 'embassyAnswer' | 'relief' | 'ruling' | 'releasePath' | 'bookOutCode';

function CodeField({ field, kind, facts, onFacts }: EventFactFieldsProps & { readonly field: CodeName }) {
  const { t } = useText();
  const choices = {
    embassyAnswer: { label: t('embassy_answer'), options: useOptions(EMBASSY_WORDS) },
    relief: { label: t('relief'), options: useOptions(RELIEF_WORDS) },
    ruling: { label: t('ruling'), options: rulingsOf(kind, useOptions(RULING_WORDS)) },
    releasePath: { label: t('release_path'), options: useOptions(RELEASE_PATH_WORDS) },
    bookOutCode: { label: t('book_out_code'), options: bookOutFirst(facts, useOptions(BOOK_OUT_WORDS)) },
  } as const;
  const { label, options } = choices[field];
  return (
    <Field label={label}>
      <Select
        value={facts[field]}
        options={options as readonly { value: string; label: string }[]} // each field's own values
        emptyLabel={t('not_stated')}
        onChange={(value) => onFacts({ ...facts, [field]: value })}
      />
    </Field>
  );
}

type Option<V> = { readonly value: V; readonly label: string };

/** A review releases or continues; a court grants, denies or dismisses. */
function rulingsOf<V extends string>(kind: EventKind, options: readonly Option<V>[]): readonly Option<V>[] {
  const ofReview = ['release', 'continue-detention'];
  return options.filter(({ value }) => ofReview.includes(value) === (kind !== 'habeas-decided'));
}

/** The codes that the chosen path is seen under come first; nothing is filled in. */
function bookOutFirst<V extends string>({ releasePath }: Facts, options: readonly Option<V>[]): readonly Option<V>[] {
  const likely: readonly string[] = releasePath === null ? [] : BOOK_OUT_CODES[releasePath];
  return [...options].sort((a, b) => Number(likely.includes(b.value)) - Number(likely.includes(a.value)));
}

function Conditions({ facts, onFacts }: EventFactFieldsProps) {
  const { t } = useText();
  const set = (condition: ReleaseCondition, isOn: boolean): void =>
    onFacts({
      ...facts,
      conditions: Condition.options.filter((each) => (each === condition ? isOn : facts.conditions.includes(each))),
    });
  return (
    <fieldset class={css.checks}>
      <legend>{t('release_conditions')}</legend>
      {Condition.options.map((condition) => (
        <CheckBox
          key={condition}
          isChecked={facts.conditions.includes(condition)}
          onChange={(isOn) => set(condition, isOn)}
        >
          {t(CONDITION_WORDS[condition])}
        </CheckBox>
      ))}
    </fieldset>
  );
}
