package cz.propoj.eventlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Stands between a client and the server and spoils the connection when it is told. */
final class FlakyProxy implements AutoCloseable {
    private final URI server;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cutBefore = new AtomicInteger();
    private final AtomicInteger cutAfter = new AtomicInteger();
    private volatile boolean away;
    private volatile @Nullable Random spoiling;

    FlakyProxy(String connectionString) throws IOException {
        this.server = URI.create(connectionString);
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String connectionString() {
        return "mongodb://" + server.getRawUserInfo() + "@127.0.0.1:" + listening.getLocalPort()
                + "/?authSource=admin&serverSelectionTimeoutMS=1000&connectTimeoutMS=1000";
    }

    /** The next inserts don't reach the server; the connection is cut in their place. */
    void cutBeforeInsert(int times) {
        cutBefore.set(times);
    }

    /** The next inserts reach the server, but the connection is cut in place of the answer. */
    void cutAfterInsert(int times) {
        cutAfter.set(times);
    }

    /** One insert of four is cut, before or after it reached the server. */
    void spoil(Random random) {
        spoiling = random;
    }

    private void spoilSometimes() {
        Random random = spoiling;
        if (random != null && random.nextInt(4) == 0) {
            (random.nextBoolean() ? cutBefore : cutAfter).set(1);
        }
    }

    /** The server can't be reached, until it is back. */
    void away(boolean gone) {
        away = gone;
        if (gone) {
            open.forEach(FlakyProxy::close);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                if (away) {
                    close(client);
                } else {
                    Thread.ofVirtual().start(() -> serve(client));
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket upstream = new Socket(server.getHost(), server.getPort())) {
            open.add(client);
            open.add(upstream);
            Message fromClient = new Message(client.getInputStream());
            Message fromServer = new Message(upstream.getInputStream());
            while (fromClient.read()) {
                boolean insert = fromClient.isInsert();
                if (insert) {
                    spoilSometimes();
                }
                if (insert && takeOne(cutBefore)) {
                    return;
                }
                fromClient.writeTo(upstream.getOutputStream());
                if (!fromServer.read() || (insert && takeOne(cutAfter))) {
                    return;
                }
                fromServer.writeTo(client.getOutputStream());
            }
        } catch (IOException e) {
            // A cut connection is what this class is for.
        }
    }

    private static boolean takeOne(AtomicInteger left) {
        return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    /** A message of the wire protocol: four bytes of length, then the rest. One request, one answer. */
    private static final class Message {
        private final InputStream from;
        private byte[] bytes = new byte[0];

        Message(InputStream from) {
            this.from = from;
        }

        boolean read() throws IOException {
            byte[] head = from.readNBytes(4);
            if (head.length < 4) {
                return false;
            }
            int length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt();
            bytes = new byte[length];
            System.arraycopy(head, 0, bytes, 0, 4);
            return from.readNBytes(bytes, 4, length - 4) == length - 4;
        }

        boolean isInsert() {
            String text = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
            return text.contains("insert\0");
        }

        void writeTo(OutputStream to) throws IOException {
            to.write(bytes);
            to.flush();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(FlakyProxy::close);
    }
}
