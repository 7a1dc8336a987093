// What is this reply? Native radios with their keys: ten in sight, five more behind one line. None is chosen by default.
import { useState } from 'preact/hooks';
import { useText } from '@/components/hooks/use-text.ts';
import { LinkButton } from '@/components/ui/Button.tsx';
import { CODE_ORDER, CODE_WORDS } from '@/components/ui/domain-words.ts';
import { Glyph } from '@/components/ui/Glyph.tsx';
import { joinClasses } from '@/components/ui/join-classes.ts';
import { KeyCap } from '@/components/ui/KeyCap.tsx';
import type { Codebook, CoreCode } from '@/lib/domain/codebook.ts';
import css from './CodeGrid.module.css';

const FIRST_COUNT = 10;
const FIRST: readonly CoreCode[] = CODE_ORDER.slice(0, FIRST_COUNT);
const MORE: readonly CoreCode[] = CODE_ORDER.slice(FIRST_COUNT);

export type CodeGridProps = {
  /** Groups the radios; unlike for each desk on a page. */
  readonly name: string;
  readonly chosen: CoreCode | null;
  readonly suggested: CoreCode | null;
  readonly codebook: Codebook | null;
  readonly onCode: (code: CoreCode) => void;
};

export function CodeGrid(props: CodeGridProps) {
  const { t, tn } = useText();
  const [isOpened, setIsOpened] = useState(false);
  const needsMore = [props.chosen, props.suggested].some((code) => code !== null && MORE.includes(code));
  const isOpen = isOpened || needsMore;
  return (
    <div class={css.group}>
      <fieldset>
        <legend class={css.legend}>{t('what_is_this')}</legend>
        <div class={css.codes}>
          {FIRST.map((code) => (
            <CodeChoice key={code} code={code} {...props} />
          ))}
        </div>
        {isOpen ? (
          <div class={joinClasses(css.codes, css.rest)}>
            {MORE.map((code) => (
              <CodeChoice key={code} code={code} {...props} />
            ))}
          </div>
        ) : null}
      </fieldset>
      {needsMore ? null : (
        <LinkButton class={css.more} isExpanded={isOpen} onClick={() => setIsOpened(!isOpen)}>
          {isOpen ? t('fewer_codes') : tn('more_codes', MORE.length)}
        </LinkButton>
      )}
    </div>
  );
}

function CodeChoice({ code, name, chosen, suggested, codebook, onCode }: CodeGridProps & { readonly code: CoreCode }) {
  const { t } = useText();
  const words = CODE_WORDS[code];
  const definition = codebook?.codes.find((entry) => entry.code === code)?.definition;
  return (
    <label class={joinClasses(css.code, suggested === code && css.suggested)} title={definition}>
      <input type="radio" name={name} value={code} checked={chosen === code} onChange={() => onCode(code)} />
      <KeyCap>{words.keyCap}</KeyCap>
      <span>{t(words.text)}</span>
      <Glyph name={words.glyph} />
    </label>
  );
}
