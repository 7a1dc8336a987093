// Who answered, as the letter is signed, and the coder's own note. What was read says that it was read.
import { useOptions } from '@/components/hooks/use-options.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { REVIEWER_WORDS } from '@/components/ui/domain-words.ts';
import { Field } from '@/components/ui/Field.tsx';
import { Icon } from '@/components/ui/Icon.tsx';
import { Select } from '@/components/ui/Select.tsx';
import { TextArea } from '@/components/ui/TextArea.tsx';
import type { ReviewerLevel } from '@/lib/domain/decision.ts';
import type { OfficeId } from '@/lib/domain/offices.ts';
import type { OfficeOption } from './desk-view.ts';
import css from './SignedFields.module.css';

export function SignedFields(props: {
  readonly offices: readonly OfficeOption[];
  readonly office: OfficeId | null;
  readonly reviewerLevel: ReviewerLevel | null;
  /** What the signature says, so that a value read from it can say so. */
  readonly signedOffice: OfficeId | null;
  readonly signedReviewer: ReviewerLevel | null;
  readonly onOffice: (office: OfficeId | null) => void;
  readonly onReviewer: (reviewerLevel: ReviewerLevel | null) => void;
}) {
  const { t } = useText();
  const isOfficeRead = props.office !== null && props.office === props.signedOffice;
  const isReviewerRead = props.reviewerLevel !== null && props.reviewerLevel === props.signedReviewer;
  return (
    <div class={css.pair}>
      <Field label={t(isOfficeRead ? 'office_as_signed' : 'replying_office')}>
        <Select
          value={props.office}
          options={props.offices.map(({ id, name }) => ({ value: id, label: name }))}
          emptyLabel={t('not_stated')}
          onChange={props.onOffice}
        />
      </Field>
      <Field label={t(isReviewerRead ? 'reviewer_as_signed' : 'reviewer')}>
        <Select
          value={props.reviewerLevel}
          options={useOptions(REVIEWER_WORDS)}
          emptyLabel={t('not_stated')}
          onChange={props.onReviewer}
        />
      </Field>
    </div>
  );
}

export function NoteField(props: { readonly note: string; readonly onNote: (note: string) => void }) {
  const { t } = useText();
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the text area is the control
    <label class={css.note}>
      <span class={css.noteLabel}>
        {t('note')}{' '}
        <span class={css.sealed}>
          <Icon name="lock" class={css.lock} />
          {t('sealed')}
        </span>
      </span>
      <TextArea value={props.note} onInput={props.onNote} />
    </label>
  );
}
