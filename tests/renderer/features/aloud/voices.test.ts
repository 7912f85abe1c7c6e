// Which voices are offered first, and which one reads until the reader has chosen.
import { describe, expect, it } from 'vitest';
import { chooseVoice, groupVoices } from '../../../../renderer/features/aloud/voices.js';

const voice = (name: string, language: string, isDefault = false) => ({
  id: name,
  name,
  language,
  isDefault,
});

const all = [
  voice('Anna', 'de-DE', true),
  voice('Zoe', 'en-GB'),
  voice('Bob', 'en-US'),
  voice('Arthur', 'en_GB'),
];

describe('voices', () => {
  it('of the language of the article come first, of its country before others', () => {
    expect(
      groupVoices(all, 'en-GB').map(({ title, voices }) => [title, voices.map(({ name }) => name)]),
    ).toEqual([
      ['English', ['Arthur', 'Zoe', 'Bob']],
      ['Other languages', ['Anna']],
    ]);
  });

  it.each([
    ['the chosen one', all, 'Bob', 'Bob'],
    ['the first of the language when none is chosen', all, '', 'Arthur'],
    ['the first of the language when the chosen one is gone', all, 'Gone', 'Arthur'],
    ["the system's own where it speaks the language", [...all, voice('Sys', 'en-US', true)], '', 'Sys'],
    ['any voice rather than none', [voice('Anna', 'de-DE')], '', 'Anna'],
    ['none where there is none', [], '', undefined],
  ])('read: %s', (_, voices, chosen, expected) => {
    expect(chooseVoice(voices, chosen, 'en-GB')?.name).toBe(expected);
  });
});
