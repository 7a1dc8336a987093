// A native file field that hands over the bytes of the file chosen; the file stays where it is.
import { Field } from '@/components/ui/Field.tsx';
import type { OpenedFile } from './data-health-view.ts';

export type FileFieldProps = {
  readonly label: string;
  readonly accept: string;
  readonly onFile: (file: OpenedFile | null) => void;
};

export function FileField({ label, accept, onFile }: FileFieldProps) {
  const read = async (file: File | undefined): Promise<void> =>
    onFile(file === undefined ? null : new Uint8Array(await file.arrayBuffer()));
  return (
    <Field label={label}>
      {/* A file that cannot be read any more is as none chosen. */}
      <input
        type="file"
        accept={accept}
        onChange={(event) => void read(event.currentTarget.files?.[0]).catch(() => onFile(null))}
      />
    </Field>
  );
}
