// What else the reply says: the reason it gives and the flags. Unticked means not stated, never a no.
import { useState } from 'preact/hooks';
import { useOptions } from '@/components/hooks/use-options.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { LinkButton } from '@/components/ui/Button.tsx';
import { CheckBox } from '@/components/ui/CheckBox.tsx';
import { FACTUAL_ERROR_WORDS, PRIORITY_WORDS, REASON_WORDS, valuesOf } from '@/components/ui/domain-words.ts';
import { Field, TextInput } from '@/components/ui/Field.tsx';
import { Segments } from '@/components/ui/Segments.tsx';
import { Select } from '@/components/ui/Select.tsx';
import type { Flags, ReasonGiven } from '@/lib/domain/decision.ts';
import type { DraftAction } from './desk-draft.ts';
import css from './FlagFields.module.css';

type Dispatch = (action: DraftAction) => void;

export function ReasonField(props: {
  readonly name: string;
  readonly value: ReasonGiven | null;
  readonly onReason: (value: ReasonGiven | null) => void;
}) {
  const { t } = useText();
  return (
    <fieldset class={css.line}>
      <legend class={css.legend}>{t('reason')}</legend>
      <Segments name={props.name} value={props.value} options={useOptions(REASON_WORDS)} onChange={props.onReason} />
    </fieldset>
  );
}

const MORE_COUNT = 10;

export function FlagFields({ flags, dispatch }: { readonly flags: Flags; readonly dispatch: Dispatch }) {
  const { t, tn } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const set = (change: Partial<Flags>): void => dispatch({ type: 'flags', flags: change });
  return (
    <div class={css.group}>
      <fieldset>
        <legend class={css.legend}>{t('flags')}</legend>
        <div class={css.flags}>
          <CheckBox
            isChecked={flags.factualErrors.includes('facility')}
            onChange={(isOn) => dispatch({ type: 'factual-error', error: 'facility', isOn })}
          >
            {t('error_facility')}
          </CheckBox>
          <CheckBox
            isChecked={flags.evidenceAddressed === false}
            onChange={(isOn) => set({ evidenceAddressed: isOn ? false : null })}
          >
            {t('flag_evidence_not_met')}
          </CheckBox>
          <CheckBox
            isChecked={flags.criminalHistory === 'sole-basis'}
            onChange={(isOn) => set({ criminalHistory: isOn ? 'sole-basis' : null })}
          >
            {t('flag_criminal_sole')}
          </CheckBox>
          <CheckBox
            isChecked={flags.reconsideration === 'refused'}
            onChange={(isOn) => set({ reconsideration: isOn ? 'refused' : null })}
          >
            {t('flag_reconsideration_refused')}
          </CheckBox>
        </div>
        {isOpen ? <MoreFlags flags={flags} dispatch={dispatch} /> : null}
      </fieldset>
      <LinkButton class={css.more} isExpanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? t('fewer_flags') : tn('more_flags', MORE_COUNT)}
      </LinkButton>
    </div>
  );
}

function MoreFlags({ flags, dispatch }: { readonly flags: Flags; readonly dispatch: Dispatch }) {
  const { t } = useText();
  const errors = valuesOf(FACTUAL_ERROR_WORDS).filter((error) => error !== 'facility');
  return (
    <>
      <div class={css.flags}>
        {errors.map((error) => (
          <CheckBox
            key={error}
            isChecked={flags.factualErrors.includes(error)}
            onChange={(isOn) => dispatch({ type: 'factual-error', error, isOn })}
          >
            {t(FACTUAL_ERROR_WORDS[error])}
          </CheckBox>
        ))}
      </div>
      <FlagChoices flags={flags} onFlags={(change) => dispatch({ type: 'flags', flags: change })} />
    </>
  );
}

function FlagChoices(props: { readonly flags: Flags; readonly onFlags: (change: Partial<Flags>) => void }) {
  const { t } = useText();
  const { flags, onFlags } = props;
  const empty = t('not_stated');
  const yesNo = [
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
  ] as const;
  return (
    <div class={css.choices}>
      {flags.factualErrors.includes('facility') ? (
        <Field label={t('facility_named')}>
          <TextInput
            value={flags.facilityNamed ?? ''}
            onInput={(words) => onFlags({ facilityNamed: words === '' ? null : words })}
          />
        </Field>
      ) : null}
      <ChoiceField
        label={t('flag_evidence')}
        value={flags.evidenceAddressed === null ? null : flags.evidenceAddressed ? 'yes' : 'no'}
        options={yesNo}
        onChange={(value) => onFlags({ evidenceAddressed: value === null ? null : value === 'yes' })}
      />
      <ChoiceField
        label={t('flag_reconsideration')}
        value={flags.reconsideration}
        options={[
          { value: 'offered', label: t('flag_reconsideration_offered') },
          { value: 'refused', label: t('flag_reconsideration_refused') },
          { value: 'not-mentioned', label: t('flag_reconsideration_not_mentioned') },
        ]}
        onChange={(reconsideration) => onFlags({ reconsideration })}
      />
      <ChoiceField
        label={t('flag_criminal')}
        value={flags.criminalHistory}
        options={[
          { value: 'not-cited', label: t('flag_criminal_not_cited') },
          { value: 'cited', label: t('flag_criminal_cited') },
          { value: 'sole-basis', label: t('flag_criminal_sole') },
        ]}
        onChange={(criminalHistory) => onFlags({ criminalHistory })}
      />
      <ChoiceField
        label={t('flag_priority_cited')}
        value={flags.priorityCited}
        options={useOptions(PRIORITY_WORDS)}
        onChange={(priorityCited) => onFlags({ priorityCited })}
      />
      <ChoiceField
        label={t('flag_prior_acknowledged')}
        value={flags.priorDecisionAcknowledged === null ? null : flags.priorDecisionAcknowledged ? 'yes' : 'no'}
        options={yesNo}
        onChange={(value) => onFlags({ priorDecisionAcknowledged: value === null ? null : value === 'yes' })}
      />
      <Field label={t('flag_deadline_given')}>
        <TextInput
          type="date"
          value={flags.deadlineGiven ?? ''}
          onInput={(day) => onFlags({ deadlineGiven: day === '' ? null : day })}
        />
      </Field>
      <p class={css.hint}>{t('empty_is', { words: empty })}</p>
    </div>
  );
}

function ChoiceField<V extends string>(props: {
  readonly label: string;
  readonly value: V | null;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V | null) => void;
}) {
  const { t } = useText();
  return (
    <Field label={props.label}>
      <Select value={props.value} options={props.options} emptyLabel={t('not_stated')} onChange={props.onChange} />
    </Field>
  );
}
