// The frame of the workspace: brand, the tabs that exist, the mark of a sample ledger, and the page.
import type { ComponentChildren } from 'preact';
import { type MessageKey, useText } from '@/components/hooks/use-text.ts';
import { Button, LinkButton } from './Button.tsx';
import { Brand } from './Mark.tsx';
import { CountBadge, Tag } from './Tag.tsx';
import css from './WorkspaceFrame.module.css';

export type TabId = 'patterns' | 'queue' | 'matters' | 'import' | 'reports' | 'pool' | 'settings';

const TAB_WORDS: Readonly<Record<TabId, MessageKey>> = {
  patterns: 'tab_patterns',
  queue: 'tab_queue',
  matters: 'tab_matters',
  import: 'tab_import',
  reports: 'tab_reports',
  pool: 'tab_pool',
  settings: 'tab_settings',
};

export type WorkspaceFrameProps = {
  readonly tabs: readonly { readonly id: TabId; readonly href: string; readonly count?: number }[];
  readonly current: TabId;
  readonly onTab: (tab: TabId) => void;
  readonly isSample: boolean;
  readonly onRemoveSample: () => void;
  /** Left out while there is no passphrase. */
  readonly onLock?: (() => void) | undefined;
  readonly children: ComponentChildren;
};

export function WorkspaceFrame(props: WorkspaceFrameProps) {
  const { t } = useText();
  return (
    <div class={css.frame}>
      <header class={css.bar}>
        <div class={css.inner}>
          <Brand />
          <nav class={css.tabs} aria-label={t('workspace')}>
            {props.tabs.map((tab) => (
              <a
                key={tab.id}
                href={tab.href}
                class={css.tab}
                aria-current={tab.id === props.current ? 'page' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  props.onTab(tab.id);
                }}
              >
                {t(TAB_WORDS[tab.id])}
                {tab.count === undefined || tab.count === 0 ? null : <CountBadge>{tab.count}</CountBadge>}
              </a>
            ))}
          </nav>
          <div class={css.end}>
            {props.isSample ? (
              <>
                <Tag isDashed>{t('sample_tag')}</Tag>
                <LinkButton class={css.remove} onClick={props.onRemoveSample}>
                  {t('remove_sample')}
                </LinkButton>
              </>
            ) : null}
            {props.onLock === undefined ? null : (
              <Button icon="lock" onClick={props.onLock}>
                {t('lock')}
              </Button>
            )}
          </div>
        </div>
      </header>
      <main class={css.page}>{props.children}</main>
    </div>
  );
}
