// What is looked at: process, days of sending, office.
import { useOptions } from '@/components/hooks/use-options.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { Button } from '@/components/ui/Button.tsx';
import { REQUEST_KIND_WORDS } from '@/components/ui/domain-words.ts';
import { Field, TextInput } from '@/components/ui/Field.tsx';
import { Select } from '@/components/ui/Select.tsx';
import css from './Filters.module.css';
import type { PatternFilters, PatternsView } from './patterns-view.ts';

export type FiltersProps = {
  readonly filters: PatternFilters;
  readonly offices: PatternsView['offices'];
  readonly onFilters: (filters: PatternFilters) => void;
};

const NONE: PatternFilters = { kind: null, sentFrom: null, sentTo: null, office: null };

export function Filters({ filters, offices, onFilters }: FiltersProps) {
  const { t } = useText();
  const set = (change: Partial<PatternFilters>): void => onFilters({ ...filters, ...change });
  const isAll = Object.values(filters).every((value) => value === null);
  return (
    <form class={css.filters} aria-label={t('filters')} onSubmit={(event) => event.preventDefault()}>
      <Field label={t('process')}>
        <Select
          value={filters.kind}
          options={useOptions(REQUEST_KIND_WORDS)}
          emptyLabel={t('all_processes')}
          onChange={(kind) => set({ kind })}
        />
      </Field>
      <Field label={t('sent_from')}>
        <TextInput
          type="date"
          value={filters.sentFrom ?? ''}
          onInput={(day) => set({ sentFrom: day === '' ? null : day })}
        />
      </Field>
      <Field label={t('sent_until')}>
        <TextInput
          type="date"
          value={filters.sentTo ?? ''}
          onInput={(day) => set({ sentTo: day === '' ? null : day })}
        />
      </Field>
      <Field label={t('office')}>
        <Select
          value={filters.office}
          options={offices.map(({ id, name }) => ({ value: id, label: name }))}
          emptyLabel={t('all_offices')}
          onChange={(office) => set({ office })}
        />
      </Field>
      <Button variant="quiet" isDisabled={isAll} onClick={() => onFilters(NONE)}>
        {t('clear')}
      </Button>
    </form>
  );
}
