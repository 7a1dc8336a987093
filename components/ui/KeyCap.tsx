// The cap of a key, shown where the key works.
import type { ComponentChildren } from 'preact';
import css from './KeyCap.module.css';

export function KeyCap({ children }: { readonly children: ComponentChildren }) {
  return <kbd class={css.key}>{children}</kbd>;
}
