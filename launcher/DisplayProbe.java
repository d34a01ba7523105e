import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;

/** Exit code 0 if something listens at the X display named by the argument ("[host]:number[.screen]"), 1 if not. */
final class DisplayProbe {
    private static final int X11_PORT = 6000;
    private static final int TIMEOUT_MILLIS = 5_000;

    private DisplayProbe() {}

    public static void main(String[] arguments) {
        String display = arguments[0];
        int colon = display.lastIndexOf(':');
        try {
            String host = display.substring(0, colon);
            int number = Integer.parseInt(display.substring(colon + 1).replaceFirst("\\..*", ""));
            connect(host, number);
        } catch (IOException | RuntimeException noServer) {
            System.exit(1);
        }
    }

    private static void connect(String host, int number) throws IOException {
        if (host.isEmpty() || host.equals("unix")) {
            SocketChannel.open(UnixDomainSocketAddress.of("/tmp/.X11-unix/X" + number)).close();
            return;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, X11_PORT + number), TIMEOUT_MILLIS);
        }
    }
}
