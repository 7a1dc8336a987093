// Chooses the request that a reply answers; "not logged" is a full answer.
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { REQUEST_KIND_WORDS } from '@/components/ui/domain-words.ts';
import { Select } from '@/components/ui/Select.tsx';
import type { RequestOption } from './desk-view.ts';

export type RequestSelectProps = {
  readonly requests: readonly RequestOption[];
  readonly value: string | null;
  readonly onChange: (requestId: string | null) => void;
  readonly label?: string | undefined;
};

export function RequestSelect({ requests, value, onChange, label }: RequestSelectProps) {
  const { t } = useText();
  const format = useFormat();
  const options = requests.map((request) => ({
    value: request.requestId,
    label: t('request_on_day', { request: t(REQUEST_KIND_WORDS[request.kind]), day: format.day(request.sentOn) }),
  }));
  return (
    <Select label={label} value={value} options={options} emptyLabel={t('request_not_stated')} onChange={onChange} />
  );
}
