// Bundles: a matter sealed for one colleague, and what a colleague sealed for this copy.
import { useState } from 'preact/hooks';
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { CheckBox } from '@/components/ui/CheckBox.tsx';
import { Field, TextInput } from '@/components/ui/Field.tsx';
import { Select } from '@/components/ui/Select.tsx';
import type { PartProps } from './BackupPart.tsx';
import css from './DataHealth.module.css';
import type { OpenedFile } from './data-health-view.ts';
import { FileField } from './FileField.tsx';

export function SharePart({ view, actions, isBusy }: PartProps) {
  const { t } = useText();
  const [matterId, setMatterId] = useState<string | null>(null);
  const [recipient, setRecipient] = useState('');
  const [withNames, setWithNames] = useState(false);
  const options = view.matters.map((matter) => ({ value: matter.matterId, label: matter.label }));
  return (
    <section class={css.part}>
      <h2 class={css.title}>{t('data_share')}</h2>
      <p class={css.words}>{t('data_share_words')}</p>
      <form
        class={css.list}
        onSubmit={(event) => {
          event.preventDefault();
          if (matterId !== null) actions.onShare({ matterId, recipient: recipient.trim(), withNames });
        }}
      >
        <Field label={t('data_share_matter')}>
          <Select value={matterId} options={options} emptyLabel={t('data_share_choose')} onChange={setMatterId} />
        </Field>
        <Field label={t('data_share_recipient')} hint={t('data_share_recipient_hint')}>
          <TextInput value={recipient} onInput={setRecipient} />
        </Field>
        <CheckBox isChecked={withNames} onChange={setWithNames}>
          {t('data_share_names')}
        </CheckBox>
        <Actions>
          <Button type="submit" icon="save" isDisabled={isBusy || matterId === null || recipient.trim() === ''}>
            {t('data_share_now')}
          </Button>
        </Actions>
      </form>
      <ReadBundle actions={actions} isBusy={isBusy} recipient={view.ownRecipient} />
    </section>
  );
}

function ReadBundle(props: Pick<PartProps, 'actions' | 'isBusy'> & { readonly recipient: string }) {
  const { t } = useText();
  const [file, setFile] = useState<OpenedFile | null>(null);
  return (
    <form
      class={css.list}
      onSubmit={(event) => {
        event.preventDefault();
        if (file !== null) props.actions.onReadBundle(file);
      }}
    >
      <h3>{t('data_read_bundle')}</h3>
      <p class={css.words}>{t('data_own_recipient')}</p>
      <p class={css.code}>{props.recipient}</p>
      <FileField label={t('data_bundle_file')} accept=".age" onFile={setFile} />
      <Actions>
        <Button type="submit" isDisabled={props.isBusy || file === null}>
          {t('data_read_bundle_now')}
        </Button>
      </Actions>
    </form>
  );
}
