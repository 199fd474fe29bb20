/** How many bytes of a file tell whether it is a scenario: more than the name of any. */
const SCENARIO_HEAD = 4096;

/** Whether the first bytes of a file are those of a scenario that was taken along, whatever its name. */
export function looksLikeScenario(head: Uint8Array): boolean {
  return /^\ufeff?\s*\{\s*"type"\s*:\s*"FeatureCollection"\s*,\s*(?:"name"\s*:\s*"(?:[^"\\]|\\.)*"\s*,\s*)?"scenario"\s*:\s*\{/.test(
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(head.subarray(0, SCENARIO_HEAD)),
  );
}
