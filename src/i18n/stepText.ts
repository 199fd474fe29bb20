import { isTargetId } from '../domain/targets/lekp';
import type { MessageKey } from './messageKey';
import { translate } from './translate';
import type { Language, MessageParams } from './translate';

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
