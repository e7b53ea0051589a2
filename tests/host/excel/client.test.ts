import { pascal } from './host/host-object';
import { loadOfficeClient } from './host/client';
import { parseRequest } from './host/wire';

/**
 * The seam between the library and the test host is not documented. When a new version of the library changes it, this fails
 * first and says what is gone.
 */
describe('the pinned Office.js client', () => {
  const client = loadOfficeClient(20);
  const excel = client.Excel as unknown as Record<string, { prototype: Record<string, unknown> } | undefined>;

  it('can be given a host', () => {
    expect(typeof client.OfficeExtension.HostBridge.init).toBe('function');
  });

  it('sends its actions in the form that the test host reads', async () => {
    const sent: string[] = [];
    client.OfficeExtension.HostBridge.init({
      sendMessageToHost: (text) => {
        sent.push(text);
      },
    });
    void client.Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getItem('A').getRange('A1:B1').load('values');
      range.formulas = [[1, '=A1']];
      range.clear('All');
      await context.sync();
    });
    await new Promise((resolve) => setImmediate(resolve));
    const request = parseRequest(sent[0] ?? '');
    // 64 asks Excel to wait until no cell is being edited.
    expect(request.flags & 64).toBe(64);
    expect(request.actions.map((action) => [action.ActionType, action.Name])).toEqual(
      expect.arrayContaining([
        [1, ''],
        [2, ''],
        [3, '_KeepReference'],
        [4, 'Formulas'],
        [3, 'Clear'],
      ]),
    );
    expect([...request.paths.values()].map((path) => [path.ObjectPathType, path.Name])).toEqual(
      expect.arrayContaining([
        [1, ''],
        [4, 'Worksheets'],
        [5, ''],
        [3, 'GetRange'],
      ]),
    );
  });

  it.each([
    ['Range', 'address rowIndex columnIndex rowCount columnCount values formulas valueTypes numberFormat rowHidden columnHidden style'],
    ['Worksheet', 'id name position visibility standardHeight'],
    ['NamedItem', 'name formula'],
    ['Style', 'name numberFormat horizontalAlignment wrapText'],
    ['Table', 'id name showHeaders showTotals'],
    ['Workbook', 'name readOnly'],
    ['WorksheetProtection', 'protected'],
  ])('%s answers these properties under their names with a capital', (type, names) => {
    const prototype = excel[type]?.prototype ?? {};
    const given = listOf(prototype, '_scalarPropertyNames');
    const onTheWire = listOf(prototype, '_scalarPropertyOriginalNames');
    for (const name of names.split(' ')) expect([name, onTheWire[given.indexOf(name)]]).toEqual([name, pascal(name)]);
  });

  it.each([
    ['Range', 'getCellProperties getRowProperties getColumnProperties getEntireRow getEntireColumn clear select load'],
    ['Worksheet', 'getRange getUsedRangeOrNullObject activate delete'],
    ['WorksheetCollection', 'add getItem getItemOrNullObject _RegisterDataChangedEvent _RegisterAddedEvent _RegisterDeletedEvent'],
    ['WorksheetFreezePanes', 'freezeAt freezeRows freezeColumns unfreeze getLocationOrNullObject'],
    ['NamedItemCollection', 'add getItem getItemOrNullObject'],
    ['StyleCollection', 'add getItem'],
    ['PageLayout', 'setPrintTitleRows'],
    ['DataValidation', 'clear'],
    ['CustomXmlPartCollection', 'add getItem getByNamespace'],
    ['CustomXmlPart', 'getXml delete'],
    ['ChartCollection', 'add getItem'],
    ['Chart', 'setPosition delete'],
    ['ChartSeries', 'setXAxisValues'],
    ['ChartFill', 'clear setSolidColor'],
    ['ConditionalFormatCollection', 'add clearAll'],
    ['Application', 'suspendScreenUpdatingUntilNextSync suspendApiCalculationUntilNextSync'],
  ])('%s has these methods', (type, names) => {
    const prototype = excel[type]?.prototype ?? {};
    for (const name of names.split(' ')) expect([name, typeof prototype[name]]).toEqual([name, 'function']);
  });
});

function listOf(prototype: Record<string, unknown>, name: string): readonly string[] {
  const list = prototype[name];
  return Array.isArray(list) ? list.map(String) : [];
}
