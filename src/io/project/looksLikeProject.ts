/** Whether the first bytes of a file are those of a project, whatever its name. */
export function looksLikeProject(head: Uint8Array): boolean {
  return /^\ufeff?\s*\{\s*"format"\s*:\s*"pactkaart-project"/.test(
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(head.subarray(0, 512)),
  );
}
