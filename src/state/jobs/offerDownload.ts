/** Hand a file to the browser's own download. */
export function offerDownload(name: string, type: string, content: Uint8Array | Blob): void {
  const part = content instanceof Blob ? content : (content as Uint8Array<ArrayBuffer>);
  const url = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the data once the click was handled.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60000);
}
