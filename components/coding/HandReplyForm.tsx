// A reply that came on paper, by phone, fax, portal or as an attachment: entered by hand, and the coder vouches for it.
import { useState } from 'preact/hooks';
import { useOptions } from '@/components/hooks/use-options.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { CheckBox } from '@/components/ui/CheckBox.tsx';
import { CHANNEL_WORDS, CODE_ORDER, CODE_WORDS, REASON_WORDS, REVIEWER_WORDS } from '@/components/ui/domain-words.ts';
import { Field, TextInput } from '@/components/ui/Field.tsx';
import { Select } from '@/components/ui/Select.tsx';
import { TextArea } from '@/components/ui/TextArea.tsx';
import type { AttestedReply, MatterOption, OfficeOption } from './desk-view.ts';
import css from './Forms.module.css';
import { emptyHandReply, type HandReplyDraft, toAttestedReply } from './hand-reply-draft.ts';
import { RequestSelect } from './RequestSelect.tsx';

export type HandReplyFormProps = {
  readonly matters: readonly MatterOption[];
  readonly offices: readonly OfficeOption[];
  readonly onSubmit: (reply: AttestedReply) => void;
  readonly onCancel: () => void;
};

const LACKS = {
  channel: 'lacks_channel',
  receivedOn: 'lacks_received_on',
  matter: 'lacks_matter',
  code: 'lacks_code',
  attestation: 'lacks_attestation',
} as const;

export function HandReplyForm({ matters, offices, onSubmit, onCancel }: HandReplyFormProps) {
  const { t } = useText();
  const [draft, setDraft] = useState(emptyHandReply());
  const [isTried, setIsTried] = useState(false);
  const reply = toAttestedReply(draft);
  return (
    <form
      class={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (reply.ok) onSubmit(reply.value);
      }}
    >
      <WhatCame draft={draft} setDraft={setDraft} matters={matters} />
      <WhatItSays draft={draft} setDraft={setDraft} offices={offices} />
      <CheckBox isChecked={draft.isAttested} onChange={(isAttested) => setDraft({ ...draft, isAttested })}>
        {t('attest')}
      </CheckBox>
      {isTried && !reply.ok ? <p role="alert">{t(LACKS[reply.error.lacks])}</p> : null}
      <Actions>
        <Button variant="main" type="submit">
          {t('record_reply')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Actions>
    </form>
  );
}

type PartProps = { readonly draft: HandReplyDraft; readonly setDraft: (draft: HandReplyDraft) => void };

function WhatCame({ draft, setDraft, matters }: PartProps & { readonly matters: readonly MatterOption[] }) {
  const { t } = useText();
  const { email: _email, ...channels } = CHANNEL_WORDS;
  const matter = matters.find((option) => option.matterId === draft.matterId);
  return (
    <div class={css.pair}>
      <Field label={t('came_by')}>
        <Select
          value={draft.channel}
          options={useOptions(channels)}
          emptyLabel={t('choose')}
          onChange={(channel) => setDraft({ ...draft, channel })}
        />
      </Field>
      <Field label={t('received_on')}>
        <TextInput type="date" value={draft.receivedOn} onInput={(receivedOn) => setDraft({ ...draft, receivedOn })} />
      </Field>
      <Field label={t('matter')}>
        <Select
          value={draft.matterId}
          options={matters.map(({ matterId, pseudonym }) => ({ value: matterId, label: pseudonym }))}
          emptyLabel={t('choose')}
          onChange={(matterId) => setDraft({ ...draft, matterId, requestId: null })}
        />
      </Field>
      <Field label={t('answers')}>
        <RequestSelect
          requests={matter?.requests ?? []}
          value={draft.requestId}
          onChange={(requestId) => setDraft({ ...draft, requestId })}
        />
      </Field>
    </div>
  );
}

const WORDS_ROWS = 4;

function WhatItSays({ draft, setDraft, offices }: PartProps & { readonly offices: readonly OfficeOption[] }) {
  const { t } = useText();
  const codes = CODE_ORDER.map((code) => ({ value: code, label: t(CODE_WORDS[code].text) }));
  return (
    <>
      <div class={css.pair}>
        <Field label={t('what_is_this')}>
          <Select
            value={draft.code}
            options={codes}
            emptyLabel={t('choose')}
            onChange={(code) => setDraft({ ...draft, code })}
          />
        </Field>
        <Field label={t('reason')}>
          <Select
            value={draft.reasonGiven}
            options={useOptions(REASON_WORDS)}
            emptyLabel={t('not_stated')}
            onChange={(reasonGiven) => setDraft({ ...draft, reasonGiven })}
          />
        </Field>
        <Field label={t('replying_office')}>
          <Select
            value={draft.office}
            options={offices.map(({ id, name }) => ({ value: id, label: name }))}
            emptyLabel={t('not_stated')}
            onChange={(office) => setDraft({ ...draft, office })}
          />
        </Field>
        <Field label={t('reviewer')}>
          <Select
            value={draft.reviewerLevel}
            options={useOptions(REVIEWER_WORDS)}
            emptyLabel={t('not_stated')}
            onChange={(reviewerLevel) => setDraft({ ...draft, reviewerLevel })}
          />
        </Field>
      </div>
      <Field label={t('its_words')} hint={t('its_words_hint')}>
        <TextArea rows={WORDS_ROWS} value={draft.words} onInput={(words) => setDraft({ ...draft, words })} />
      </Field>
    </>
  );
}
