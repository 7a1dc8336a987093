// What is looked at: process, days of sending, office.
import { useOptions } from '@/components/hooks/use-options.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { Button } from '@/components/ui/Button.tsx';
import { REPRESENTATION_WORDS, REQUEST_KIND_WORDS } from '@/components/ui/domain-words.ts';
import { Field, TextInput } from '@/components/ui/Field.tsx';
import { Select } from '@/components/ui/Select.tsx';
import css from './Filters.module.css';
import type { FilterChoices, PatternFilters } from './patterns-view.ts';

export type FiltersProps = {
  readonly filters: PatternFilters;
  readonly choices: FilterChoices;
  readonly onFilters: (filters: PatternFilters) => void;
};

const RELIEF_FILTER_WORDS = {
  asylum: 'relief_asylum',
  withholding: 'relief_withholding',
  cat: 'relief_cat',
  none: 'relief_none',
} as const;

const NONE: PatternFilters = {
  kind: null,
  sentFrom: null,
  sentTo: null,
  office: null,
  representation: null,
  relief: null,
  coder: null,
  codebookVersion: null,
};

export function Filters({ filters, choices, onFilters }: FiltersProps) {
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
          options={choices.offices.map(({ id, name }) => ({ value: id, label: name }))}
          emptyLabel={t('all_offices')}
          onChange={(office) => set({ office })}
        />
      </Field>
      <Field label={t('representation')}>
        <Select
          value={filters.representation}
          options={useOptions(REPRESENTATION_WORDS)}
          emptyLabel={t('filter_all')}
          onChange={(representation) => set({ representation })}
        />
      </Field>
      <Field label={t('relief')}>
        <Select
          value={filters.relief}
          options={useOptions(RELIEF_FILTER_WORDS)}
          emptyLabel={t('filter_all')}
          onChange={(relief) => set({ relief })}
        />
      </Field>
      <Field label={t('coder')}>
        <Select
          value={filters.coder}
          options={choices.coders.map((value) => ({ value, label: value }))}
          emptyLabel={t('filter_all')}
          onChange={(coder) => set({ coder })}
        />
      </Field>
      <Field label={t('codebook')}>
        <Select
          value={filters.codebookVersion}
          options={choices.codebookVersions.map((value) => ({ value, label: value }))}
          emptyLabel={t('filter_all')}
          onChange={(codebookVersion) => set({ codebookVersion })}
        />
      </Field>
      <Button variant="quiet" isDisabled={isAll} onClick={() => onFilters(NONE)}>
        {t('clear')}
      </Button>
    </form>
  );
}
