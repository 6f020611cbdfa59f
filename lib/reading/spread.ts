/** Places cells in columns: a cell over two columns stands twice, one over two rows stands again in the next row. */
export class Spread {
  private held: { cell: Element; left: number }[] = []

  /** The cells of the next row, one a column. */
  next(cells: readonly Element[]): Element[] {
    const slots: Element[] = []
    const carry = () => {
      for (let held = this.held[slots.length]; held?.left; held = this.held[slots.length]) {
        held.left--
        slots.push(held.cell)
      }
    }
    for (const cell of cells) {
      carry()
      const { rowSpan = 1, colSpan = 1 } = cell as HTMLTableCellElement
      for (let column = Math.min(colSpan, 100); column > 0; column--) {
        this.held[slots.length] = { cell, left: rowSpan - 1 }
        slots.push(cell)
      }
    }
    carry()
    return slots
  }
}
