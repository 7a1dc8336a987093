// Paints an SVG text on a canvas of the browser: the picture form of a chart. Nothing is fetched; the text is the image.

/** How many dots of the picture stand for one of the drawing, so that it prints sharp. */
const SCALE = 2;

/**
 * The drawing as PNG bytes on a ground of `ground` (a CSS colour). Rejects when the browser cannot read the drawing or has
 * no memory for the picture.
 */
export async function pngOfSvg(svg: string, ground: string): Promise<Uint8Array<ArrayBuffer>> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('The browser gave no canvas to paint on');
    pen.fillStyle = ground;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (blob === null) throw new Error('The browser could not make the picture');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The colour the page stands on, as the browser computed it. */
export function pageGround(): string {
  return getComputedStyle(document.body).backgroundColor;
}
