import { PARTICULARS, type Particulars } from '../particulars';
import { problem } from '../problems';
import { dateAt } from './figures';
import type { InputOwner } from './measure-inputs';
import { given, givenWords, type Members, type Place, type Reading } from './reading';

/** What a file states of a measure for its savings schedule. */
export function readParticulars(members: Members, owner: InputOwner, reading: Reading): Particulars {
  const words = (key: keyof Particulars) => `${PARTICULARS[key].label} of ${owner.words}`;
  const textAt = (key: keyof Particulars) => reading.optionalText(given(members, key), words(key)) || undefined;
  const signedOff = given(members, 'signedOff');
  const posts = given(members, 'posts');
  return {
    reference: textAt('reference'),
    signedOff: signedOff === undefined ? undefined : dateAt(signedOff, words('signedOff'), reading),
    impactAssessment: textAt('impactAssessment'),
    posts: posts === undefined ? undefined : numberAt(posts, words('posts'), reading),
  };
}

function numberAt(place: Place, what: string, reading: Reading): number | undefined {
  if (typeof place.value === 'number' && Number.isFinite(place.value)) return place.value;
  reading.problems.push(problem('not-a-number', { input: what, given: givenWords(place.value), least: '', most: '' }, place.where));
  return undefined;
}
