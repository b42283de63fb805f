/** Paper: PDF files whose Chinese is embedded, whichever feature writes them. */
package aftercare.pdf;
