using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class EnablePolicyTypeResponse : AmazonWebServiceResponse
{
    public Root Root { get; set; }
}
