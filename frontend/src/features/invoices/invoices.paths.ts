export const invoicesPath = () => '/desk/invoices'
