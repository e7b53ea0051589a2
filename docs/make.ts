import { readFile, writeFile } from 'node:fs/promises';
import { MEASURES } from '../src/model/measures/catalogue';
import { GENERATED_FROM_HERE, measuresDocumentation } from '../src/model/measures/documentation';
import { scenarioFileSchema } from '../src/model/scenario-file/schema';

/** Writes what is made of the measure definitions: the schema of scenario files, and the measures' part of models.md. */
const schema = new URL('scenario-file.schema.json', import.meta.url);
const models = new URL('models.md', import.meta.url);

await writeFile(schema, `${JSON.stringify(scenarioFileSchema(MEASURES), undefined, 2)}\n`);

const [introduction = ''] = (await readFile(models, 'utf8')).split(GENERATED_FROM_HERE);
await writeFile(models, `${introduction}${GENERATED_FROM_HERE}\n\n${measuresDocumentation(MEASURES)}`);
