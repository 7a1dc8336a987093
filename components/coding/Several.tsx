// Several messages of a conversation are open: each named, and the coder picks. The reader never does.
import { useText } from '@/components/hooks/use-text.ts';
import { LinkButton } from '@/components/ui/Button.tsx';
import { NotStated } from './LetterHead.tsx';
import type { StateProps } from './PanelStates.tsx';
import css from './Several.module.css';
import { Slip, SlipTitle } from './Slip.tsx';

export function Several({ view, actions }: Pick<StateProps<'several'>, 'view' | 'actions'>) {
  const { t, tn } = useText();
  return (
    <Slip>
      <SlipTitle>{tn('several_title', view.total)}</SlipTitle>
      <p>{t('several_words')}</p>
      <ol class={css.choices}>
        {view.choices.map(({ key, from, sentAtShown, firstWords }) => (
          <li key={key}>
            <LinkButton onClick={() => actions.onChoose(key)}>
              <bdi>{from.name ?? from.address ?? t('sender_not_stated')}</bdi>
            </LinkButton>{' '}
            {sentAtShown === null ? <NotStated /> : <span class={css.soft}>{sentAtShown}</span>}
            <p class={css.soft}>
              <bdi>{firstWords}</bdi>
            </p>
          </li>
        ))}
      </ol>
    </Slip>
  );
}
