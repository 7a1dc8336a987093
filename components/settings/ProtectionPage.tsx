// Settings of the lock: the passphrase, when the ledger locks by itself, the recovery key, and the wipe.
import type { ComponentChildren } from 'preact';
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { Field } from '@/components/ui/Field.tsx';
import { Select } from '@/components/ui/Select.tsx';
import { PassphraseForm } from './PassphraseForm.tsx';
import css from './Protection.module.css';
import { type RecoveryFormProps, RecoverySection } from './RecoveryForm.tsx';
import type { SecretAnswer } from './secret-answer.ts';
import { WipeForm } from './WipeForm.tsx';

export type ProtectionView = {
  readonly hasPassphrase: boolean;
  readonly hasRecovery: boolean;
  /** After how many unused minutes it locks, and the choices. */
  readonly lockMinutes: number;
  readonly lockChoices: readonly number[];
  /** A legal hold bars the wipe. */
  readonly isOnHold: boolean;
};

export type ProtectionPageProps = {
  readonly view: ProtectionView;
  readonly onPassphrase: (typed: { readonly current: string; readonly next: string }) => Promise<SecretAnswer>;
  readonly onMakeRecovery: RecoveryFormProps['onMake'];
  readonly onLockMinutes: (minutes: number) => void;
  readonly onLock: () => void;
  readonly onPrint: () => void;
  readonly onWipe: () => void;
};

export function ProtectionPage({ view, ...props }: ProtectionPageProps) {
  const { t } = useText();
  const { hasPassphrase } = view;
  return (
    <div class={css.page}>
      <Block title={t('passphrase')}>
        <p class={css.words}>{t(hasPassphrase ? 'protection_passphrase' : 'protection_none')}</p>
        <PassphraseForm hasCurrent={hasPassphrase} onSubmit={props.onPassphrase} />
      </Block>
      {hasPassphrase ? (
        <>
          <Block title={t('lock')}>
            <p class={css.words}>{t('lock_rule')}</p>
            <Field label={t('lock_after')}>
              <Select
                value={String(view.lockMinutes)}
                options={view.lockChoices.map((minutes) => ({
                  value: String(minutes),
                  label: t('lock_minutes', { minutes }),
                }))}
                onChange={(chosen) => chosen !== null && props.onLockMinutes(Number(chosen))}
              />
            </Field>
            <Actions>
              <Button icon="lock" onClick={props.onLock}>
                {t('lock_now')}
              </Button>
            </Actions>
          </Block>
          <Block title={t('recovery_key')}>
            <RecoverySection hasRecovery={view.hasRecovery} onMake={props.onMakeRecovery} onPrint={props.onPrint} />
          </Block>
        </>
      ) : null}
      <Block title={t('wipe')}>
        <WipeForm isOnHold={view.isOnHold} onWipe={props.onWipe} />
      </Block>
    </div>
  );
}

function Block({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class={css.block} aria-label={title}>
      <h2 class={css.title}>{title}</h2>
      {children}
    </section>
  );
}
