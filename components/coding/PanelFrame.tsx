// The panel around every state: brand, the way to the queue and the workspace, the keys, and a place to drop a file.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from '@/components/hooks/use-text.ts';
import { Icon } from '@/components/ui/Icon.tsx';
import { joinClasses } from '@/components/ui/join-classes.ts';
import { KeyCap } from '@/components/ui/KeyCap.tsx';
import { Brand } from '@/components/ui/Mark.tsx';
import { CountBadge, Tag } from '@/components/ui/Tag.tsx';
import css from './PanelFrame.module.css';

export type PanelFrameProps = {
  readonly children: ComponentChildren;
  readonly queueCount: number;
  readonly isLocked?: boolean;
  readonly hasKeys?: boolean;
  readonly onOpenQueue: () => void;
  readonly onOpenWorkspace: () => void;
  readonly onHelp: () => void;
  /** Left out while there is no passphrase. */
  readonly onLock?: (() => void) | undefined;
  /** Takes a file dropped anywhere on the panel. */
  readonly onFile: (file: File) => void;
};

export function PanelFrame(props: PanelFrameProps) {
  const { t } = useText();
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) props.onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has an equal in "Open a saved message"
    <div
      class={joinClasses(css.frame, isOver && css.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        if (event.target === event.currentTarget) setIsOver(false);
      }}
      onDrop={drop}
    >
      <header class={css.head}>
        <h1>
          <Brand />
        </h1>
        {props.isLocked === true ? <Tag icon="lock">{t('locked')}</Tag> : <PanelLinks {...props} />}
      </header>
      <main class={css.main}>{props.children}</main>
      {props.hasKeys === true ? (
        <footer class={css.foot}>
          <span>{t('keys_need_focus')}</span>
          <button type="button" class={css.keys} onClick={props.onHelp}>
            <span>{t('all_keys')}</span> <KeyCap>?</KeyCap>
          </button>
        </footer>
      ) : null}
      {isOver ? (
        <p class={css.veil} role="status">
          {t('drop_here')}
        </p>
      ) : null}
    </div>
  );
}

function PanelLinks({ queueCount, onOpenQueue, onOpenWorkspace, onLock }: PanelFrameProps) {
  const { t } = useText();
  return (
    <nav class={css.nav} aria-label={t('elsewhere')}>
      {queueCount > 0 ? (
        <button type="button" class={css.link} onClick={onOpenQueue}>
          {t('tab_queue')} <CountBadge>{queueCount}</CountBadge>
        </button>
      ) : null}
      <button type="button" class={css.link} onClick={onOpenWorkspace}>
        <span class={css.linkName}>{t('workspace')}</span> <Icon name="open" />
      </button>
      {onLock === undefined ? null : (
        <button type="button" class={css.link} aria-label={t('lock')} onClick={onLock}>
          <Icon name="lock" />
        </button>
      )}
    </nav>
  );
}
