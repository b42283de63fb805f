/**
 * Where bytes are kept: a folder of this machine, or an S3-compatible service; chosen by configuration, the same to its
 * users. Knows no feature.
 */
package aftercare.files;
