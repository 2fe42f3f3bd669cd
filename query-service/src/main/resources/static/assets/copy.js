/** A button that copies the text of other elements, a line for each. */
export function attach(button) {
  button.addEventListener('click', async () => {
    const parts = [...document.querySelectorAll(button.dataset.copyFrom)];
    const text = parts.map((part) => part.textContent.replace(/\s+/g, ' ').trim()).join('\n');
    try {
      await navigator.clipboard.writeText(text);
      button.querySelector('span').textContent = button.dataset.copied;
    } catch {
      // The browser does not let scripts copy: what is chosen can be copied by its own means.
      const range = document.createRange();
      range.setStartBefore(parts[0]);
      range.setEndAfter(parts[parts.length - 1]);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    }
  });
}
