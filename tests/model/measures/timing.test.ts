import { MEASURES } from '../../../src/model/measures/catalogue';
import { measuresDocumentation } from '../../../src/model/measures/documentation';

describe('When an effect starts, ends and how it builds up', () => {
  test.each(MEASURES.map((definition) => [definition.name, definition] as const))(
    '%s has a start, an end and a phasing, or says what times it instead',
    (_, { inputs, timedBy }) => {
      const lacks = ['start', 'end', 'phasing'].filter((key) => inputs.every((input) => input.key !== key));
      expect(timedBy === undefined).toBe(lacks.length === 0);
    },
  );

  test('the documentation says it of each', () => {
    const lines = measuresDocumentation(MEASURES)
      .split('\n')
      .filter((line) => line.startsWith('**Timing**: '));
    expect(lines).toHaveLength(MEASURES.length);
    expect(lines.filter((line) => line === '**Timing**: start date, end date, phasing by year or by quarter.')).toHaveLength(
      MEASURES.filter(({ timedBy }) => timedBy === undefined).length,
    );
  });
});
