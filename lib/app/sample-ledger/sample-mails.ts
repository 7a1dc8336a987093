// The texts of the sample mails, bundled: the same files that the sample mailbox serves.

/** Every sample mail as raw text, in the order of its file name. */
export const SAMPLE_MAILS: readonly string[] = Object.values(
  import.meta.glob<string>('./mails/*.eml', { query: '?raw', import: 'default', eager: true }),
);
