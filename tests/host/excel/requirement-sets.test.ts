import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

jest.setTimeout(180_000);

/** The manifest asks for this one; what is newer is used only where Excel says that it has it, and stands here with the set it came in. */
const LEAST = 9;
const ASKED_FOR_FIRST: readonly string[] = [
  'RunOptions.mergeUndoGroup 1.20',
  'Workbook.insertWorksheetsFromBase64 1.13',
  'WorksheetChangedEventArgs.triggerSource 1.14',
  'WorksheetCollection.onNameChanged 1.17',
];

const folder = resolve('src/hosts/excel');

/** Every member of Office.js that the add-in names, with the set of the Excel API that it came in, as Microsoft's own types say. */
function membersUsed(): readonly { readonly member: string; readonly set: number | undefined }[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.ts'));
  const { config } = ts.readConfigFile(resolve('tsconfig.json'), (path) => ts.sys.readFile(path)) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, resolve('.'));
  const program = ts.createProgram(
    files.map((each) => join(folder, each)),
    options,
  );
  const checker = program.getTypeChecker();
  const used = new Map<string, number | undefined>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      for (const declaration of checker.getSymbolAtLocation(node)?.declarations ?? []) {
        if (!declaration.getSourceFile().fileName.includes('@types/office-js')) continue;
        const owner = ts.isClassElement(declaration) || ts.isTypeElement(declaration) ? declaration.parent : undefined;
        const name = owner !== undefined && 'name' in owner && owner.name !== undefined ? `${(owner.name as ts.Identifier).text}.` : '';
        used.set(`${name}${node.text}`, setOf(declaration));
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const each of files) {
    const source = program.getSourceFile(join(folder, each));
    if (source !== undefined) visit(source);
  }
  return [...used].map(([member, set]) => ({ member, set }));
}

/** `[Api set: ExcelApi 1.9]` in the remarks of a declaration. */
function setOf(declaration: ts.Node): number | undefined {
  const remark = /\[Api set: ExcelApi 1\.(\d+)/.exec(declaration.getFullText().slice(0, declaration.getLeadingTriviaWidth()));
  return remark === null ? undefined : Number(remark[1]);
}

test('what the add-in asks of Office.js is in the oldest Excel that the manifest takes, but for what it asks for first', () => {
  const members = membersUsed();
  expect(members.filter(({ set }) => set !== undefined).length).toBeGreaterThan(80);
  const newer = members.flatMap(({ member, set }) => (set !== undefined && set > LEAST ? [`${member} 1.${String(set)}`] : []));
  expect(newer.sort()).toEqual(ASKED_FOR_FIRST);
});
