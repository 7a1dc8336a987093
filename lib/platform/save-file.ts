// The one way in which data leaves: a file that the person saves.

/** Offers bytes as a download under a name. The object URL is released when the page goes. */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  addEventListener('pagehide', () => URL.revokeObjectURL(url), { once: true });
}
