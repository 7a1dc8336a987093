// What the ledger's bench is made of, loaded as one so that every part shares its modules.
export * as copies from '@/test/ledger/copies.ts';
export * as drafts from '@/test/ledger/sample-drafts.ts';
