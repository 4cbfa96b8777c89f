/** Draws the picture of a product anew when its drawing or a colour is chosen; the address of a picture says all that is in it. */
export function drawPicture(): void {
  document.addEventListener('input', ({ target }) => {
    const fields = target instanceof Element ? target.closest('[data-picture]') : null;
    const picture = fields?.querySelector('img');
    const shape = fields?.querySelector('select');
    if (!fields || !picture || !shape) return;
    const colors = [...fields.querySelectorAll<HTMLInputElement>('input[type="color"]')];
    picture.src = `/goods/${[shape.value, ...colors.map(({ value }) => value.slice(1))].join('-')}.svg`;
    picture.alt = shape.selectedOptions[0]?.text ?? '';
  });
}
