// Merge and split. Both move records, nothing is lost, and one undo takes the whole move back.
import { useState } from 'preact/hooks';
import type { MatterOption } from '@/components/coding/desk-view.ts';
import forms from '@/components/coding/Forms.module.css';
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { CheckBox } from '@/components/ui/CheckBox.tsx';
import { CODE_WORDS, REQUEST_KIND_WORDS } from '@/components/ui/domain-words.ts';
import { EVENT_WORDS } from '@/components/ui/event-words.ts';
import { Field } from '@/components/ui/Field.tsx';
import { Select } from '@/components/ui/Select.tsx';
import type { MatterPageView } from './matters-view.ts';

export type MergeFormProps = {
  readonly pseudonym: string;
  readonly others: readonly Pick<MatterOption, 'matterId' | 'pseudonym' | 'name'>[];
  readonly onSubmit: (fromId: string) => void;
  readonly onCancel: () => void;
};

export function MergeForm({ pseudonym, others, onSubmit, onCancel }: MergeFormProps) {
  const { t } = useText();
  const [fromId, setFromId] = useState<string | null>(null);
  const [isTried, setIsTried] = useState(false);
  const options = others.map((other) => ({
    value: other.matterId,
    label: other.name === null ? other.pseudonym : `${other.pseudonym} ${other.name}`,
  }));
  return (
    <form
      class={forms.form}
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (fromId !== null) onSubmit(fromId);
      }}
    >
      <p class={forms.hint}>{t('merge_words', { matter: pseudonym })}</p>
      <Field label={t('merge_other')} error={isTried && fromId === null ? t('lacks_matter') : null}>
        <Select value={fromId} options={options} emptyLabel={t('choose')} onChange={setFromId} />
      </Field>
      <Submit label={t('merge')} onCancel={onCancel} />
    </form>
  );
}

/** What a split takes along. */
export type SplitPick = {
  readonly requestIds: readonly string[];
  readonly replyIds: readonly string[];
  readonly eventIds: readonly string[];
};

export type SplitFormProps = {
  readonly view: MatterPageView;
  readonly onSubmit: (pick: SplitPick) => void;
  readonly onCancel: () => void;
};

export function SplitForm({ view, onSubmit, onCancel }: SplitFormProps) {
  const { t } = useText();
  const format = useFormat();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [isTried, setIsTried] = useState(false);
  const toggle = (id: string, isOn: boolean): void =>
    setPicked(isOn ? [...picked, id] : picked.filter((each) => each !== id));
  const lines = view.timeline.flatMap((line) => {
    if (line.kind !== 'entry') return [];
    const { words, key, on } = line;
    if (words.kind === 'request') return [{ key, kind: 'requestIds', label: t(REQUEST_KIND_WORDS[words.request]), on }];
    if (words.kind === 'event') return [{ key, kind: 'eventIds', label: t(EVENT_WORDS[words.event]), on }];
    if (words.kind === 'reply') return [{ key, kind: 'replyIds', label: t(CODE_WORDS[words.code].text), on }];
    return words.kind === 'uncoded' ? [{ key, kind: 'replyIds', label: t('reply_uncoded'), on }] : [];
  });
  const of = (kind: string) =>
    lines.filter((line) => line.kind === kind && picked.includes(line.key)).map(({ key }) => key);
  return (
    <form
      class={forms.form}
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (picked.length > 0)
          onSubmit({ requestIds: of('requestIds'), replyIds: of('replyIds'), eventIds: of('eventIds') });
      }}
    >
      <p class={forms.hint}>{t('split_words')}</p>
      <fieldset class={forms.column}>
        <legend>{t('split_which')}</legend>
        {lines.map(({ key, label, on }) => (
          <CheckBox key={key} isChecked={picked.includes(key)} onChange={(isOn) => toggle(key, isOn)}>
            {t('two_facts', { first: format.day(on), second: label })}
          </CheckBox>
        ))}
      </fieldset>
      {isTried && picked.length === 0 ? <p role="alert">{t('lacks_picked')}</p> : null}
      <Submit label={t('split')} onCancel={onCancel} />
    </form>
  );
}

function Submit({ label, onCancel }: { readonly label: string; readonly onCancel: () => void }) {
  const { t } = useText();
  return (
    <Actions>
      <Button variant="main" type="submit">
        {label}
      </Button>
      <Button variant="quiet" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </Actions>
  );
}
