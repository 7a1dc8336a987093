// Settings, as far as the main job needs them: who codes, which addresses are ours, how long each clock runs.
import { useState } from 'preact/hooks';
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { REQUEST_KIND_WORDS } from '@/components/ui/domain-words.ts';
import { Field, TextInput } from '@/components/ui/Field.tsx';
import { Select } from '@/components/ui/Select.tsx';
import { Table } from '@/components/ui/Table.tsx';
import { TextArea } from '@/components/ui/TextArea.tsx';
import type { ClockRule, ClockRules } from '@/lib/domain/clock-rule.ts';
import type { Desk } from '@/lib/domain/journal.ts';
import css from './SettingsPage.module.css';
import { addressLines, closureDays, readDays } from './settings-input.ts';

export type SettingsView = {
  readonly coder: string;
  readonly ownAddresses: readonly string[];
  readonly clockRules: ClockRules;
};

export type SettingsPageProps = {
  readonly view: SettingsView;
  readonly onDesk: (desk: Desk) => void;
  readonly onClockRules: (rules: ClockRules) => void;
};

export function SettingsPage({ view, onDesk, onClockRules }: SettingsPageProps) {
  const { t } = useText();
  const [coder, setCoder] = useState(view.coder);
  const [addresses, setAddresses] = useState(view.ownAddresses.join('\n'));
  return (
    <div class={css.page}>
      <h1 class={css.sentence}>{t('tab_settings')}</h1>
      <form
        class={css.block}
        onSubmit={(event) => {
          event.preventDefault();
          onDesk({ coder: coder.trim(), ownAddresses: [...addressLines(addresses)] });
        }}
      >
        <h2 class={css.title}>{t('settings_you')}</h2>
        <Field label={t('coder_name')} hint={t('coder_name_hint')}>
          <TextInput value={coder} onInput={setCoder} />
        </Field>
        <Field label={t('own_addresses')} hint={t('own_addresses_hint')}>
          <TextArea rows={3} value={addresses} onInput={setAddresses} />
        </Field>
        <Actions>
          <Button type="submit">{t('save_settings')}</Button>
        </Actions>
      </form>
      <Clocks rules={view.clockRules} onClockRules={onClockRules} />
    </div>
  );
}

type ClocksProps = { readonly rules: ClockRules; readonly onClockRules: (rules: ClockRules) => void };

function Clocks({ rules, onClockRules }: ClocksProps) {
  const { t } = useText();
  const [draft, setDraft] = useState(rules.rules);
  const [closures, setClosures] = useState(rules.closures.join('\n'));
  const days = closureDays(closures);
  const set = (changed: ClockRule): void =>
    setDraft(draft.map((rule) => (rule.kind === changed.kind ? changed : rule)));
  const head = [
    { key: 'kind', label: t('process') },
    { key: 'days', label: t('days') },
    { key: 'count', label: t('days_counted') },
  ];
  return (
    <form
      class={css.block}
      onSubmit={(event) => {
        event.preventDefault();
        if (days.ok) onClockRules({ closures: [...days.value], rules: draft });
      }}
    >
      <h2 class={css.title}>{t('settings_clocks')}</h2>
      <p class={css.words}>{t('settings_clocks_words')}</p>
      <Table caption={t('settings_clocks')} head={head}>
        {draft.map((rule) => (
          <ClockRow key={rule.kind} rule={rule} onRule={set} />
        ))}
      </Table>
      <Field
        label={t('closures')}
        hint={t('closures_hint')}
        error={days.ok ? null : t('closures_wrong', { day: days.error })}
      >
        <TextArea rows={3} value={closures} onInput={setClosures} />
      </Field>
      <Actions>
        <Button type="submit">{t('declare_rules')}</Button>
      </Actions>
    </form>
  );
}

const MAX_DAYS = 3650;

function ClockRow({ rule, onRule }: { readonly rule: ClockRule; readonly onRule: (rule: ClockRule) => void }) {
  const { t } = useText();
  const process = t(REQUEST_KIND_WORDS[rule.kind]);
  const options = [
    { value: 'calendar', label: t('count_calendar') },
    { value: 'business', label: t('count_business') },
  ] as const;
  return (
    <tr>
      <th scope="row">{process}</th>
      <td>
        <TextInput
          type="number"
          min={1}
          max={MAX_DAYS}
          label={t('days_for', { process })}
          value={String(rule.days)}
          onInput={(typed) => {
            const days = readDays(typed, MAX_DAYS);
            if (days !== null) onRule({ ...rule, days });
          }}
        />
      </td>
      <td>
        <Select
          label={t('days_counted_for', { process })}
          value={rule.count}
          options={options}
          onChange={(count) => onRule({ ...rule, count: count ?? rule.count })}
        />
      </td>
    </tr>
  );
}
