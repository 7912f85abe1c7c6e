// Words that join others: too common to tell passages apart.

const split = (words: string): readonly string[] => words.split(' ');

/** Not indexed at all: about half of all running text. A query of nothing else is looked up in the texts themselves. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  split(
    'a an and are as at be been but by for from had has have he her hers him his i if in into is it its me my of on or ' +
      'our ours she so than that the their theirs them then there these they this those to us was we were which will ' +
      'with would you your yours',
  ),
);

/** Indexed, but counted in a query only when it has nothing else: question words, auxiliaries and the like. */
const QUERY_WORDS = split(
  'about above after again all also am any anyone because before being below between both can cannot could did do ' +
    'does doing done down during each else ever every few further get give given got how however just let like many ' +
    'may might more most much must myself no nor not now off once one only other ought out over own per please same ' +
    'shall should some such tell themselves therefore though through thus too under until up upon very via what ' +
    'whatever when where whether while who whom whose why within without yet ' +
    'anybody anything someone something dont doesnt didnt isnt arent wasnt werent wont whats hows im ive',
);

/** All of them. */
export const STOP_WORDS: ReadonlySet<string> = new Set([...FUNCTION_WORDS, ...QUERY_WORDS]);
