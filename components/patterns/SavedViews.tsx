// The views that have a name, and naming the one that is looked at.
import { useState } from 'preact/hooks';
import { useText } from '@/components/hooks/use-text.ts';
import { Button, LinkButton } from '@/components/ui/Button.tsx';
import { Field, TextInput } from '@/components/ui/Field.tsx';
import css from './SavedViews.module.css';

/** A named view. */
export type NamedView = { readonly id: string; readonly name: string };

export type SavedViewsProps = {
  readonly views: readonly NamedView[];
  /** The view that the address names, `null` when everything is looked at. */
  readonly currentId: string | null;
  readonly onOpen: (id: string) => void;
  /** An empty name takes it away. */
  readonly onName: (id: string, name: string) => void;
};

export function SavedViews({ views, currentId, onOpen, onName }: SavedViewsProps) {
  const { t } = useText();
  const current = views.find(({ id }) => id === currentId);
  const [typed, setTyped] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const name = typed !== null && typed.id === currentId ? typed.name : (current?.name ?? '');
  if (views.length === 0 && currentId === null) return null;
  return (
    <section class={css.views} aria-label={t('saved_views')}>
      {views.length === 0 ? null : (
        <p class={css.list}>
          <span>{t('saved_views')}</span>
          {views.map((view) => (
            <LinkButton key={view.id} onClick={() => onOpen(view.id)}>
              {view.name}
            </LinkButton>
          ))}
        </p>
      )}
      {currentId === null ? null : (
        <form
          class={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            onName(currentId, name);
          }}
        >
          <Field label={t('view_name')}>
            <TextInput value={name} onInput={(next) => setTyped({ id: currentId, name: next })} />
          </Field>
          <Button type="submit">{t('save_view')}</Button>
          <span class={css.hint}>{t('address_keeps_filters')}</span>
        </form>
      )}
    </section>
  );
}
