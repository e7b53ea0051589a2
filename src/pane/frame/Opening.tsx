import { makeStyles, tokens } from '@fluentui/react-components';
import { words } from '../words';
import { useContentStyles } from './content-styles';
import { Heading } from './Heading';
import { usePlaces } from './places';
import { TableToCome } from './TableToCome';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** Before the workbook answers: where its tables will stand. Nothing can be counted yet, so that no bar moves. */
export function Opening() {
  const { stage, content } = useContentStyles();
  const { tab } = usePlaces().place;
  return (
    <div className={stage}>
      <div role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`} aria-busy className={content}>
        <div className={useStyles().root}>
          <Heading>{words.opening}</Heading>
          <TableToCome />
          <TableToCome />
        </div>
      </div>
    </div>
  );
}
