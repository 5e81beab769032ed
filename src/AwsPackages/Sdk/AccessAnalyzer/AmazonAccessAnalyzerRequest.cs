using Amazon.Runtime;

namespace Amazon.AccessAnalyzer;

public class AmazonAccessAnalyzerRequest : AmazonWebServiceRequest;
