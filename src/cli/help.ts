/** What `--help` prints. */
export const HELP = `Budget Scenarios: savings and pay uplifts applied to the spend tables of a workbook.

  budget-scenarios tables  <workbook> [--json]
      Lists the spend tables of a workbook, each with a source to paste into a scenario file.

  budget-scenarios project <workbook> --scenarios <file.json> --out <file.xlsx>
                           [--sum-to authority-and-service|authority-service-and-funder] [--json]
      Writes projected budgets by authority and year into a copy of the workbook, as live formulas.
      The workbook itself is never written over. docs/scenario-file.schema.json describes the scenario file.
      Rows of the source are summed to one line for each authority, service and funder; a large model may be summed to
      authority and service, whoever pays. Where it is too large for a sheet, nothing is written and it is said.

  budget-scenarios seek    <workbook> --measure <name> --target gap|total|effect [--amount <pounds>] [--input <name>]
                           [--scenario <name>] [--year <2019/20>] [--authority <name>] [--service <name>]
                           [--between <least,most>] [--json]
      Finds the figure of a measure that leaves a gap (0 where no amount is given), a total, or an effect of its own, in a
      workbook that was written before; nothing in it changes. An amount is in pounds as people say it: a saving of £5m is
      an effect of 5000000. Says what it is taken on, and where there is no answer, or several. Left out: the first input
      of the measure, its first scenario, the last year, all authorities and services, the bounds of the input.

  budget-scenarios report  <workbook> --out <file.docx|.html|.txt|.csv> [--table <names>] [--scenario <name>]
                           [--unit £|£000|£m] [--decimals 0-3] [--signs "( )"|minus|positive] [--rounding <policy>]
                           [--vat <basis>] [--nation Scotland|"England and Wales"]
      Writes committee tables, sentences and recommendations from a workbook that was written before; nothing in it changes.
      Tables, one or several with commas: by-authority, options, savings, medium-term-cumulative, medium-term-annual,
      gap-by-funder, fee-uplift, monitoring, reconciliation, since-frozen, staffing.
      Rounding: "each on its own", "sum of rounded parts" or "both add up".

  --json     prints the figures as JSON, in pounds and unrounded, savings negative
  --help     prints this
  --version  prints the version

Reads xlsx, xlsm, xls, xlsb, ods and csv. Exit code 0: done. 2: the input is wrong, every problem is named and nothing
is written. 1: a fault of the program.
`;
