// Logs what happened in a matter. Each kind of event asks for its own facts; what is left open reads "not stated".
import { useState } from 'preact/hooks';
import { useOptions } from '@/components/hooks/use-options.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { EVENT_WORDS } from '@/components/ui/event-words.ts';
import { Field, TextInput } from '@/components/ui/Field.tsx';
import { Select } from '@/components/ui/Select.tsx';
import type { MatterOption, OfficeOption } from './desk-view.ts';
import { EventFactFields } from './EventFactFields.tsx';
import { type EventDraft, type EventToLog, emptyEvent, toEvent } from './event-draft.ts';
import css from './Forms.module.css';

export type EventFormProps = {
  readonly matter: MatterOption;
  readonly offices: readonly OfficeOption[];
  /** Why the last attempt was refused; `null` while there is nothing to say. */
  readonly refused: string | null;
  readonly onSubmit: (event: EventToLog) => void;
  readonly onCancel: () => void;
};

const LACKS = { kind: 'lacks_event_kind', on: 'lacks_event_day', request: 'lacks_event_request' } as const;

export function EventForm({ matter, offices, refused, onSubmit, onCancel }: EventFormProps) {
  const { t } = useText();
  const [draft, setDraft] = useState<EventDraft>(emptyEvent());
  const [isTried, setIsTried] = useState(false);
  const event = toEvent(draft);
  return (
    <form
      class={css.form}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        setIsTried(true);
        if (event.ok) onSubmit(event.value);
      }}
    >
      <Field label={t('event_kind')}>
        <Select
          value={draft.kind}
          options={useOptions(EVENT_WORDS)}
          emptyLabel={t('choose')}
          onChange={(kind) => setDraft({ ...draft, kind })}
        />
      </Field>
      <div class={css.pair}>
        <Field label={t('event_day')}>
          <TextInput type="date" value={draft.on} onInput={(on) => setDraft({ ...draft, on })} />
        </Field>
        <Field label={t('event_time')} hint={t('event_time_hint')}>
          <TextInput type="time" value={draft.time} onInput={(time) => setDraft({ ...draft, time })} />
        </Field>
        {draft.kind === null ? null : (
          <EventFactFields
            kind={draft.kind}
            facts={draft.facts}
            matter={matter}
            offices={offices}
            onFacts={(facts) => setDraft({ ...draft, facts })}
          />
        )}
      </div>
      {isTried && !event.ok ? <p role="alert">{t(LACKS[event.error.lacks])}</p> : null}
      {refused === null ? null : <p role="alert">{refused}</p>}
      <Actions>
        <Button variant="main" type="submit">
          {t('log_event')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Actions>
    </form>
  );
}
