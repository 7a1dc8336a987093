// Logs a request by hand: what was asked, of whom, when, and how we came to know of it.
import { useState } from 'preact/hooks';
import { useOptions } from '@/components/hooks/use-options.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { ADDRESSEE_WORDS, ASCERTAINMENT_WORDS, REQUEST_KIND_WORDS } from '@/components/ui/domain-words.ts';
import { Field, TextInput } from '@/components/ui/Field.tsx';
import { Select } from '@/components/ui/Select.tsx';
import type { MatterOption, NewRequest, OfficeOption } from './desk-view.ts';
import css from './Forms.module.css';
import { MoreRequestFields } from './MoreRequestFields.tsx';
import { emptyRequest, type OutgoingDraft, toNewRequest } from './outgoing-draft.ts';

export type RequestFormProps = {
  readonly matters: readonly MatterOption[];
  readonly offices: readonly OfficeOption[];
  readonly matterId: string | null;
  /** Why the last attempt was refused. */
  readonly refused?: string | null;
  readonly onSubmit: (request: NewRequest) => void;
  readonly onCancel: () => void;
};

const LACKS = {
  matter: 'lacks_matter',
  kind: 'lacks_kind',
  addressee: 'lacks_addressee',
  sentOn: 'lacks_sent_on',
} as const;

export function RequestForm(props: RequestFormProps) {
  const { matters, offices, matterId, onSubmit, onCancel } = props;
  const { t } = useText();
  const [draft, setDraft] = useState<OutgoingDraft>({ ...emptyRequest('by-hand'), matterId });
  const [isTried, setIsTried] = useState(false);
  const request = toNewRequest(draft);
  return (
    <form
      class={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (request.ok) onSubmit(request.value);
      }}
    >
      <p class={css.hint}>{t('request_form_words')}</p>
      <RequestInputs draft={draft} setDraft={setDraft} matters={matters} offices={offices} />
      <MoreRequestFields
        draft={draft}
        refusals={matters.find((matter) => matter.matterId === draft.matterId)?.refusals ?? []}
        onDraft={setDraft}
      />
      {props.refused === null || props.refused === undefined ? null : <p role="alert">{props.refused}</p>}
      {isTried && !request.ok ? <p role="alert">{t(LACKS[request.error.lacks])}</p> : null}
      <Actions>
        <Button variant="main" type="submit">
          {t('log_request')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Actions>
    </form>
  );
}

type InputsProps = Pick<RequestFormProps, 'matters' | 'offices'> & {
  readonly draft: OutgoingDraft;
  readonly setDraft: (draft: OutgoingDraft) => void;
};

function RequestInputs({ draft, setDraft, matters, offices }: InputsProps) {
  const { t } = useText();
  return (
    <div class={css.pair}>
      <Field label={t('matter')}>
        <Select
          value={draft.matterId}
          options={matters.map(({ matterId, pseudonym }) => ({ value: matterId, label: pseudonym }))}
          emptyLabel={t('choose')}
          onChange={(chosen) => setDraft({ ...draft, matterId: chosen, answers: null })}
        />
      </Field>
      <Field label={t('kind')}>
        <Select
          value={draft.kind}
          options={useOptions(REQUEST_KIND_WORDS)}
          emptyLabel={t('choose')}
          onChange={(kind) => setDraft({ ...draft, kind })}
        />
      </Field>
      <Field label={t('asked_of')}>
        <Select
          value={draft.addressee}
          options={useOptions(ADDRESSEE_WORDS)}
          emptyLabel={t('choose')}
          onChange={(addressee) => setDraft({ ...draft, addressee })}
        />
      </Field>
      <Field label={t('office')}>
        <Select
          value={draft.office}
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
          emptyLabel={t('not_stated')}
          onChange={(office) => setDraft({ ...draft, office })}
        />
      </Field>
      <Field label={t('sent_on')}>
        <TextInput type="date" value={draft.sentOn} onInput={(sentOn) => setDraft({ ...draft, sentOn })} />
      </Field>
      <Field label={t('ascertainment')}>
        <Select
          value={draft.ascertainment}
          options={useOptions(ASCERTAINMENT_WORDS)}
          onChange={(ascertainment) => setDraft({ ...draft, ascertainment: ascertainment ?? 'by-hand' })}
        />
      </Field>
    </div>
  );
}
