/** What is offered to the reader from a folder; old and macro workbooks are refused there with a reason. */
const WORKBOOK = /\.(xlsx|xlsm|xltx|xls|et)$/i;
/** Excel and WPS leave `~$name`, LibreOffice `.~lock.name#` beside an open file. */
const LOCK = /^(?:~\$(.+)|\.~lock\.(.+)#)$/;

/** Whether a file of a folder is a workbook by its name, without the folder's. */
export const isWorkbookName = (name: string): boolean => WORKBOOK.test(name) && !isLockName(name);

/** Whether it only tells that another stands open. */
export const isLockName = (name: string): boolean => LOCK.test(name);

/** The names of what would stand beside a workbook that is open in Excel, WPS or LibreOffice. */
export const lockNamesOf = (name: string): readonly string[] => [`~$${name}`, `.~lock.${name}#`];
