import { isTargetId } from '../domain/targets/lekp';
import { translate } from './translate';
import type { MessageKey, Language, MessageParams } from './translate';
import type { TargetInForce } from '../domain/targets/targetInForce';

/** What a step did, in words: "norm van Bomen aangepast". Targets and policy goals are named in the chosen language. */
export function stepText(
  language: Language,
  { key, params }: { readonly key: MessageKey; readonly params: MessageParams },
): string {
  const { target, goal } = params;
  return translate(language, key, {
    ...params,
    ...(typeof target === 'string' &&
      isTargetId(target) && { target: translate(language, `target.${target}`) }),
    ...(typeof goal === 'string' && { goal: translate(language, `policy.${goal}` as MessageKey) }),
  });
}

/** The name of a target: the one that the user gave, or the pact's. */
export function targetName(
  language: Language,
  { name, target }: Pick<TargetInForce, 'name' | 'target'>,
): string {
  return name ?? translate(language, `target.${target.id}`);
}
