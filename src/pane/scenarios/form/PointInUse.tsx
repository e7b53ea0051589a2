import { Select } from '@fluentui/react-components';
import { RANGE_POINTS } from '../../../model/figure-range';
import type { RangePoint } from '../../../model/scenario';
import { LabelledField } from '../../typing/LabelledField';
import { words } from '../../words';

interface PointInUseProps {
  readonly uses: RangePoint;
  readonly wordsOf: (point: RangePoint) => string;
  readonly onChoose: (point: RangePoint) => void;
}

/** Which point of a range the budget uses. */
export function PointInUse({ uses, wordsOf, onChoose }: PointInUseProps) {
  return (
    <LabelledField label={words.range.uses}>
      <Select value={uses} onChange={(_, data) => onChoose(RANGE_POINTS.find((point) => point === data.value) ?? uses)}>
        {RANGE_POINTS.map((point) => (
          <option key={point} value={point}>
            {wordsOf(point)}
          </option>
        ))}
      </Select>
    </LabelledField>
  );
}
