package cz.propoj.eventlog.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.HmacKey;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The two keys of a vault in one file: one to encrypt with, one to make fingerprints with. A third one, for authentication
 * codes, follows from the second, so that an older file and its back-ups go on to do.
 */
final class VaultKeys {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int KEY_BYTES = 32;

    /** Begins with what no text begins with in UTF-8, so that no fingerprint is ever the key. */
    private static final byte[] FOR_CODES = {(byte) 0xFF, 'c', 'o', 'd', 'e', 's', 1};

    private final Aead aead;
    private final PrfSet prf;
    private final Mac mac;

    private VaultKeys(KeysetHandle encryption, KeysetHandle fingerprints) throws GeneralSecurityException {
        this.aead = encryption.getPrimitive(RegistryConfiguration.get(), Aead.class);
        this.prf = fingerprints.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        this.mac = codes(prf.computePrimary(FOR_CODES, KEY_BYTES));
    }

    @AccessesPartialKey
    private static Mac codes(byte[] key) throws GeneralSecurityException {
        var parameters = HmacParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setTagSizeBytes(KEY_BYTES)
                .setHashType(HmacParameters.HashType.SHA256)
                .setVariant(HmacParameters.Variant.NO_PREFIX)
                .build();
        var hmac = HmacKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(hmac).withRandomId().makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    /**
     * Reads the file, or creates it, readable by its owner only.
     *
     * @param mayCreate whether a new key would do; not if something is encrypted with another one already
     */
    static VaultKeys open(Path file, boolean mayCreate) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            MacConfig.register();
            if (!Files.exists(file)) {
                if (!mayCreate) {
                    throw new VaultKeyException(
                            "The vault's key file " + file + " is missing, but the database holds content encrypted"
                                    + " with it. Restore the file from the back-up; without it the content is lost",
                            null);
                }
                create(file);
            }
            return read(file);
        } catch (GeneralSecurityException | JacksonException e) {
            throw new VaultKeyException(
                    "The vault's key file " + file + " is damaged; restore it from the back-up", withoutContent(e));
        } catch (IOException e) {
            throw new VaultKeyException("The vault's key file " + file + " can't be read or created", e);
        }
    }

    /** A parser's message may quote what it read. */
    private static Exception withoutContent(Exception e) {
        return e instanceof JacksonException ? new IOException("no valid JSON") : e;
    }

    private static VaultKeys read(Path file) throws IOException, GeneralSecurityException {
        JsonNode json = JSON.readTree(Files.readString(file));
        return new VaultKeys(keyset(json, "encryption"), keyset(json, "fingerprints"));
    }

    private static KeysetHandle keyset(JsonNode json, String name) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                json.path(name).toString(), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static void create(Path file) throws IOException, GeneralSecurityException {
        KeysetHandle encryption =
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        KeysetHandle fingerprints = KeysetHandle.generateNew(
                HmacPrfParameters.builder()
                        .setKeySizeBytes(32)
                        .setHashType(HmacPrfParameters.HashType.SHA256)
                        .build(),
                RegistryConfiguration.get());
        ObjectNode json = JSON.createObjectNode();
        json.set("encryption", JSON.readTree(serialized(encryption)));
        json.set("fingerprints", JSON.readTree(serialized(fingerprints)));
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        // Two services may start at the same time: the file appears whole, and the first one wins.
        Path fresh = Files.createTempFile(folder, file.getFileName() + ".", ".new", ownerOnly(file));
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode(json.toPrettyString()));
                channel.force(true);
            }
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException _) {
            // The other one's key is as good.
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static String serialized(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    String fingerprint(String text) {
        try {
            return HexFormat.of().formatHex(prf.computePrimary(text.getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException e) {
            throw new VaultKeyException("The vault's key can't make fingerprints", e);
        }
    }

    String code(String text) {
        try {
            return HexFormat.of().formatHex(mac.computeMac(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new VaultKeyException("The vault's key can't make authentication codes", e);
        }
    }

    byte[] sealText(UUID id, String field, int version, String text) {
        return encrypt(place(id, field, version), text.getBytes(StandardCharsets.UTF_8));
    }

    String text(UUID id, String field, Map.Entry<Integer, byte[]> version) {
        return new String(decrypt(place(id, field, version.getKey()), version.getValue()), StandardCharsets.UTF_8);
    }

    /** The associated data: a ciphertext that was moved to another id, field or version can't be opened there. */
    private static String place(UUID id, String field, int version) {
        return "entry\n" + id + "\n" + field + "\n" + version;
    }

    byte[] encrypt(String place, byte[] plain) {
        try {
            return aead.encrypt(plain, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new VaultKeyException("The vault's key can't encrypt", e);
        }
    }

    byte[] decrypt(String place, byte[] sealed) {
        try {
            return aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new VaultKeyException(
                    "The vault can't open something: it was encrypted with another key, moved or changed", e);
        }
    }
}
