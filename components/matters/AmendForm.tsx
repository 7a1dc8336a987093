// Amends a matter: who it is about, and everything that is coded of it. What is left open reads "not stated".
import { useState } from 'preact/hooks';
import type { OfficeOption } from '@/components/coding/desk-view.ts';
import forms from '@/components/coding/Forms.module.css';
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { Field, TextInput } from '@/components/ui/Field.tsx';
import { TextArea } from '@/components/ui/TextArea.tsx';
import { AmendCodes } from './AmendCodes.tsx';
import type { MatterFacts } from './matters-view.ts';

export type AmendFormProps = {
  readonly facts: MatterFacts;
  readonly offices: readonly OfficeOption[];
  /** Why the last attempt was refused. */
  readonly refused: string | null;
  readonly onSubmit: (facts: MatterFacts) => void;
  readonly onCancel: () => void;
};

const LIST_ROWS = 3;

export function AmendForm({ facts, offices, refused, onSubmit, onCancel }: AmendFormProps) {
  const { t } = useText();
  const [codes, setCodes] = useState(facts.codes);
  const [words, setWords] = useState(facts.words);
  const [aNumbers, setANumbers] = useState(facts.words.aNumbers.join('\n'));
  const [vulnerabilities, setVulnerabilities] = useState(facts.words.vulnerabilities.join('\n'));
  return (
    <form
      class={forms.form}
      onSubmit={(event) => {
        event.preventDefault();
        const lists = { aNumbers: linesOf(aNumbers), vulnerabilities: linesOf(vulnerabilities) };
        onSubmit({ codes, words: { ...words, ...lists } });
      }}
    >
      <div class={forms.pair}>
        <Field label={t('client_name')}>
          <TextInput value={words.name ?? ''} onInput={(name) => setWords({ ...words, name: orNull(name) })} />
        </Field>
        <Field label={t('country_of_origin')}>
          <TextInput
            value={words.countryOfOrigin ?? ''}
            onInput={(country) => setWords({ ...words, countryOfOrigin: orNull(country) })}
          />
        </Field>
        <Field label={t('a_numbers')} hint={t('one_a_line')} error={refused}>
          <TextArea rows={LIST_ROWS} value={aNumbers} onInput={setANumbers} />
        </Field>
        <Field label={t('vulnerabilities')} hint={t('vulnerabilities_hint')}>
          <TextArea rows={LIST_ROWS} value={vulnerabilities} onInput={setVulnerabilities} />
        </Field>
      </div>
      <AmendCodes codes={codes} offices={offices} onCodes={setCodes} />
      <Field label={t('notes')}>
        <TextArea
          rows={LIST_ROWS}
          value={words.notes ?? ''}
          onInput={(notes) => setWords({ ...words, notes: orNull(notes) })}
        />
      </Field>
      <Actions>
        <Button variant="main" type="submit">
          {t('save_changes')}
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

function linesOf(words: string): string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
