// The brand: an R whose foot is an open ring, the sign for "no response". Decorative beside its name.
import css from './Mark.module.css';

export function Mark() {
  return (
    <svg class={css.mark} viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="13" class={css.ground} />
      <path d="M20 51V16.5h13a8.5 8.5 0 0 1 0 17H20M30 33.5l8.25 8.25" class={css.letter} />
      <circle cx="42.5" cy="45.5" r="5.5" class={css.ring} />
    </svg>
  );
}

export function Brand() {
  return (
    <span class={css.brand}>
      <Mark />
      Recourse
    </span>
  );
}
