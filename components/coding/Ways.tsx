// Three ways to the same record without any permission: the selected text, a pasted letter, a saved message.
import { useRef } from 'preact/hooks';
import { useText } from '@/components/hooks/use-text.ts';
import { Icon, type IconName } from '@/components/ui/Icon.tsx';
import css from './Ways.module.css';

export type WaysProps = {
  readonly onReadSelection?: (() => void) | undefined;
  readonly onPaste: () => void;
  readonly onFile: (file: File) => void;
  readonly onByHand?: (() => void) | undefined;
  /** Puts a mark for the subject of a new request on the clipboard. */
  readonly onCopyTag?: (() => void) | undefined;
};

export function Ways({ onReadSelection, onPaste, onFile, onByHand, onCopyTag }: WaysProps) {
  const { t } = useText();
  return (
    <ul class={css.ways}>
      {onReadSelection === undefined ? null : (
        <Way icon="select" title={t('way_selection')} hint={t('way_selection_hint')} onClick={onReadSelection} />
      )}
      <Way icon="paste" title={t('way_paste')} hint={null} onClick={onPaste} />
      <FileWay onFile={onFile} />
      {onByHand === undefined ? null : (
        <Way icon="hand" title={t('way_by_hand')} hint={t('way_by_hand_hint')} onClick={onByHand} />
      )}
      {onCopyTag === undefined ? null : (
        <Way icon="edit" title={t('copy_tag')} hint={t('copy_tag_hint')} onClick={onCopyTag} />
      )}
    </ul>
  );
}

function FileWay({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Way
        icon="file"
        title={t('way_file')}
        hint={t('way_file_hint')}
        onClick={() => {
          input.current?.click();
        }}
      />
      <li hidden>
        <input
          ref={input}
          type="file"
          accept=".eml,message/rfc822"
          aria-label={t('way_file')}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file !== undefined) onFile(file);
          }}
        />
      </li>
    </>
  );
}

type WayProps = {
  readonly icon: IconName;
  readonly title: string;
  readonly hint: string | null;
  readonly onClick: () => void;
};

function Way({ icon, title, hint, onClick }: WayProps) {
  return (
    <li>
      <button type="button" class={css.way} onClick={onClick}>
        <Icon name={icon} />
        <span>
          {title}
          {hint === null ? null : <small>{hint}</small>}
        </span>
      </button>
    </li>
  );
}
